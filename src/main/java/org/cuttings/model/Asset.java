package org.cuttings.model;

/// A file that came with a page: a picture, mostly. Told apart by its bytes.
///
/// @param address as the page refers to it, absolute where known
/// @param mediaType as declared or told by content
/// @param bytes never changed after
public record Asset(String address, String mediaType, byte[] bytes) {}
