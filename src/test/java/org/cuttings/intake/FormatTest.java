package org.cuttings.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A file is what its content says, whatever its name.
class FormatTest {
    private static Format told(String content) {
        return Format.of(content.getBytes(StandardCharsets.ISO_8859_1), "page.html");
    }

    @Test
    void htmlIsToldWithoutADoctype() {
        for (String page :
                List.of(
                        "<p>x",
                        " \n<!-- saved --><HTML>",
                        "<?xml version='1.0'?><!DOCTYPE html><html>",
                        "\u00EF\u00BB\u00BF<title>x",
                        "Warning: on line 3\n<html><body>x",
                        "Words first <a href=x>y</a> <b>z</b></p></div>")) {
            assertEquals(Format.HTML, told(page), page);
        }
    }

    @Test
    void proseWithAColonIsNoMail() {
        assertEquals(Format.TEXT, told("Live: the vote\nUpdated: 12.30\n\nThe council votes."));
        assertEquals(Format.TEXT, told("Note: one\nmore words"));
        assertEquals(Format.MAIL, told("Subject: x\r\nFrom: a@b.example\r\n\r\nHello"));
        assertEquals(Format.MAIL, told("MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>x"));
        assertEquals(
                Format.MAILBOX,
                told(
                        "From a@b.example Thu Mar 14 09:20:00 2024\n"
                                + "From: a@b.example\n"
                                + "Subject: x\n\n"
                                + "Hello"));
    }

    @Test
    void markdownIsToldByTwoOfItsMarks() {
        assertEquals(
                Format.MARKDOWN, told("# Title\n\nWords with [a link](https://x.example/).\n"));
        assertEquals(Format.MARKDOWN, told("---\ntitle: x\n---\nWords"));
        assertEquals(Format.TEXT, told("# 1 in the charts\n\nWords"));
        assertEquals(Format.MARKDOWN, Format.of(Made.utf8("Words only"), "note.md"));
    }

    @Test
    void feedsAreToldBehindADocumentType() {
        assertEquals(
                Format.FEED,
                told("<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a 'b>'>]><rss version='2.0'>"));
        assertEquals(Format.FEED, told("<feed xmlns='http://www.w3.org/2005/Atom'>"));
        assertEquals(Format.FEED_LIST, told("<?xml version='1.0'?><opml>"));
        assertEquals(Format.OTHER_XML, told("<?xml version='1.0'?><svgx/>"));
    }

    @Test
    void whatIsNoPageIsNamed() {
        assertEquals(Format.PICTURE, Format.of(Made.png(100), "page.html"));
        assertEquals(Format.PDF, told("%PDF-1.7"));
        assertEquals(Format.DATABASE, told("SQLite format 3\0"));
        assertEquals(Format.PROGRAM, told("\u007FELF"));
        assertEquals(Format.SHORTCUT, told("[InternetShortcut]\r\nURL=https://x.example/"));
        assertEquals(Format.DATA, told("{\"a\": 1}"));
        assertEquals(Format.EMPTY, told(""));
        assertEquals(Format.BLANK, told("\u00EF\u00BB\u00BF \r\n"));
        assertEquals(Format.BINARY, told("\0".repeat(900)));
        assertEquals(Format.BINARY, told("\u0001\u0002\u0003\u0004abc".repeat(9)));
    }

    @Test
    void utf16IsLegible() {
        assertEquals(
                Format.HTML, Format.of("<html><body>x".getBytes(StandardCharsets.UTF_16LE), "x"));
        assertEquals(
                Format.TEXT,
                Format.of("\uFEFFWords of one sentence.".getBytes(StandardCharsets.UTF_16BE), "x"));
    }
}
