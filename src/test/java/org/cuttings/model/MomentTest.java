package org.cuttings.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.cuttings.model.Moment.Precision;
import org.junit.jupiter.api.Test;

/// Times as ISO 8601, there and back.
class MomentTest {
    private static final long SEED = Long.getLong("cuttings.seed", 20260103L);

    @Test
    void whatIsWrittenIsReadAsTheJdkReadsIt() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            LocalDateTime local =
                    LocalDateTime.of(1000, 1, 1, 0, 0, 0)
                            .plusDays(random.nextInt(365 * 8998))
                            .plusSeconds(random.nextInt(86_400));
            ZoneOffset offset =
                    random.nextInt(4) == 0
                            ? null
                            : ZoneOffset.ofTotalSeconds((random.nextInt(145) - 72) * 900);
            String iso = new Moment(local, offset, Precision.SECOND).iso();
            Moment read = Moment.ofIso(iso).orElseThrow();
            assertEquals(local, read.local(), iso);
            assertEquals(offset, read.offset(), iso);
            LocalDateTime byJdk =
                    offset == null
                            ? LocalDateTime.parse(iso)
                            : OffsetDateTime.parse(iso).toLocalDateTime();
            assertEquals(byJdk, read.local(), iso);
        }
    }

    @Test
    void whatIsNoTimeIsNone() {
        for (String no :
                List.of(
                        "",
                        "2024-02-30T10:00:00",
                        "2024-13-01T10:00:00Z",
                        "2024-07-18T24:00:00",
                        "2024-07-18T10:61:00+01:00",
                        "2024-07-18T10:05:00+19:00",
                        "2024-07-18T10:05:00x01:00",
                        "2024-07-18 10:05:00",
                        "2024-07-1xT10:05:00",
                        "0999-07-18T10:05:00")) {
            assertEquals(Optional.empty(), Moment.ofIso(no), no);
        }
    }
}
