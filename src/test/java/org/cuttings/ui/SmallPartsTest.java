package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.cuttings.model.Moment;
import org.cuttings.model.Span;
import org.cuttings.model.Timing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Times, settings, pictures' sizes: what the window decides without a toolkit.
class SmallPartsTest {
    @Test
    void aTitleOfAMillionCharactersIsBegunInAList() {
        String shown = HeadLines.title("T".repeat(1_000_000));
        assertEquals(241, shown.length());
        assertEquals("fog ".repeat(60).strip() + "…", HeadLines.title("fog ".repeat(5_000)));
        assertEquals("Fog lifts", HeadLines.title("Fog lifts"));
    }

    @Test
    void aPublishersClockIsShownAsPublished() {
        Times publishers = new Times(null, Locale.UK);
        assertEquals("09:05", publishers.clock(Invented.at(9, 5)));
        assertEquals("UTC+1", publishers.offset(Invented.at(9, 5)));
    }

    @Test
    void theReadersClockIsShownOnWish() {
        Times tokyo = new Times(ZoneId.of("Asia/Tokyo"), Locale.UK);
        assertEquals("17:05", tokyo.clock(Invented.at(9, 5)));
        assertEquals("your time", tokyo.offset(Invented.at(9, 5)));
    }

    @Test
    void aClockWithoutAZoneIsNeverMoved() {
        Times tokyo = new Times(ZoneId.of("Asia/Tokyo"), Locale.UK);
        Moment at = Moment.ofIso("2031-05-06T09:05").orElseThrow();
        assertEquals("09:05", tokyo.clock(at));
        assertEquals("(no zone given)", tokyo.offset(at));
    }

    @Test
    void aDayIsNotGivenAClock() {
        Times publishers = new Times(null, Locale.UK);
        assertEquals(
                "Tue 6 May 2031, as printed on the page",
                publishers.withProvenance(
                        new Timing.Printed(Moment.day(LocalDate.of(2031, 5, 6)))));
    }

    @Test
    void settingsComeBackAsTheyWereKept(@TempDir Path folder) {
        Path file = folder.resolve("deep/down/window.properties");
        WindowSettings settings =
                WindowSettings.FIRST
                        .themed(WindowSettings.Theme.DARK)
                        .sized(150)
                        .ordered(ReadingText.Order.NEWEST_FIRST)
                        .standing(10, 20, 900, 600, false)
                        .divided(0.2, 0.5);
        settings.write(file);
        assertEquals(settings, WindowSettings.read(file));
    }

    @Test
    void brokenSettingsBeginAnew(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("window.properties");
        Files.writeString(file, "theme=plaid\ntext-percent=huge\nx=\\u00zz");
        assertEquals(WindowSettings.FIRST, WindowSettings.read(file));
        Files.writeString(file, "theme=plaid\ntext-percent=900");
        assertEquals(WindowSettings.LARGEST, WindowSettings.read(file).textPercent());
    }

    @Test
    void aPictureThatAsksForGigabytesIsNotDrawn() {
        assertFalse(PictureSize.drawable(png(60_000, 60_000)));
        assertTrue(PictureSize.drawable(png(1_200, 800)));
        assertFalse(PictureSize.drawable(new byte[] {1, 2, 3}));
        assertFalse(PictureSize.drawable(png(0, 800)));
    }

    @Test
    void aJpegTellsItsSizeBehindOtherSegments() {
        byte[] jpeg = {
            (byte) 0xFF,
            (byte) 0xD8,
            (byte) 0xFF,
            (byte) 0xE0,
            0,
            4,
            0,
            0,
            (byte) 0xFF,
            (byte) 0xC0,
            0,
            11,
            8,
            0,
            100,
            0,
            (byte) 200,
            1,
            1,
            17,
            0
        };
        assertEquals(20_000, PictureSize.pixels(jpeg));
    }

    @Test
    void aQuoteIsShownWithWholeWordsAroundIt() {
        String before = "alpha ".repeat(60);
        String text = before + "spoken words" + " omega".repeat(60);
        QuotesView.Around around =
                QuotesView.Around.of(
                        text, new Span(before.length(), before.length() + "spoken words".length()));
        assertEquals("spoken words", around.quote().of(around.text()));
        assertTrue(around.text().startsWith("… alpha "), around.text());
        assertTrue(around.text().endsWith(" omega …"), around.text());
    }

    private static byte[] png(int width, int height) {
        return ByteBuffer.allocate(64)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13})
                .put(new byte[] {'I', 'H', 'D', 'R'})
                .putInt(width)
                .putInt(height)
                .array();
    }
}
