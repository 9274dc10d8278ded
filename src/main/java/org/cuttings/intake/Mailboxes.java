package org.cuttings.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A mailbox in one file (RFC 4155): mails one after another, each after a line that begins with
/// `From `.
final class Mailboxes {
    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private Mailboxes() {}

    static void read(String label, InputStream in, Reading reading) throws IOException {
        BufferedInputStream lines = new BufferedInputStream(in);
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean afterBlank = true;
        int number = 0;
        int b;
        do {
            b = lines.read();
            if (b >= 0) {
                line.write(b);
            }
            if (b != '\n' && b >= 0 && line.size() < 1 << 20) {
                continue;
            }
            byte[] text = line.toByteArray();
            line.reset();
            if (afterBlank && startsMail(text)) {
                number = give(label, number, mail, reading);
                mail.reset();
            } else if (mail.size() + text.length <= reading.limits().page()) {
                mail.writeBytes(text);
            }
            afterBlank = new String(text, StandardCharsets.ISO_8859_1).isBlank();
        } while (b >= 0);
        give(label, number, mail, reading);
    }

    private static boolean startsMail(byte[] line) {
        return line.length > FROM.length
                && Arrays.equals(line, 0, FROM.length, FROM, 0, FROM.length);
    }

    private static int give(String label, int number, ByteArrayOutputStream mail, Reading reading)
            throws IOException {
        if (mail.size() == 0) {
            return number;
        }
        reading.member();
        Mails.read(
                label + "!" + (number + 1), new ByteArrayInputStream(mail.toByteArray()), reading);
        return number + 1;
    }
}
