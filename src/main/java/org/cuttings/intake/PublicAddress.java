package org.cuttings.intake;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;

/// Whether an address is one of the public Internet's: not of this computer, a private network, or
/// a special purpose (IANA IPv4 and IPv6 Special-Purpose Address Registries, RFC 6890 and those
/// after it).
final class PublicAddress {
    /// Network, length of its prefix: what is not public of IPv4.
    private static final int[][] SPECIAL = {
        {0x00000000, 8}, // this network
        {0x0A000000, 8}, // private
        {0x64400000, 10}, // shared by a provider's customers
        {0x7F000000, 8}, // loopback
        {0xA9FE0000, 16}, // link-local; clouds answer here with secrets
        {0xAC100000, 12}, // private
        {0xC0000000, 24}, // protocol assignments
        {0xC0000200, 24}, // documentation
        {0xC0586300, 24}, // 6to4 relays
        {0xC0A80000, 16}, // private
        {0xC6120000, 15}, // benchmarks
        {0xC6336400, 24}, // documentation
        {0xCB007100, 24}, // documentation
        {0xE0000000, 4}, // multicast
        {0xF0000000, 4}, // reserved, broadcast
    };

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes, 0) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes, int from) {
        int value =
                (bytes[from] & 0xFF) << 24
                        | (bytes[from + 1] & 0xFF) << 16
                        | (bytes[from + 2] & 0xFF) << 8
                        | bytes[from + 3] & 0xFF;
        for (int[] network : SPECIAL) {
            int mask = -1 << 32 - network[1];
            if ((value & mask) == network[0]) {
                return false;
            }
        }
        return true;
    }

    /// Of IPv6 only global unicast (2000::/3), and there not what stands for an IPv4 address that
    /// is not public.
    private static boolean isPublic6(byte[] b) {
        if (starts(b, 0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0)) {
            return isPublic4(b, 12); // NAT64
        }
        if (starts(b, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF)) {
            return isPublic4(b, 12); // IPv4-mapped
        }
        if ((b[0] & 0xE0) != 0x20) {
            return false;
        }
        if (starts(b, 0x20, 0x02)) {
            return isPublic4(b, 2); // 6to4
        }
        boolean special =
                starts(b, 0x20, 0x01, 0x0D, 0xB8)
                        || starts(b, 0x20, 0x01, 0x00)
                        || starts(b, 0x20, 0x01, 0x01)
                        || starts(b, 0x3F, 0xFF);
        return !special;
    }

    private static boolean starts(byte[] bytes, int... prefix) {
        byte[] wanted = new byte[prefix.length];
        for (int i = 0; i < prefix.length; i++) {
            wanted[i] = (byte) prefix[i];
        }
        return Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
    }
}
