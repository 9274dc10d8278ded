package org.cuttings.intake;

import java.io.IOException;
import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.cuttings.model.Capture;
import org.cuttings.model.Fact;
import org.cuttings.model.Moment;
import org.jspecify.annotations.Nullable;

/// Fetches one page because its reader asked for it by its address, and in no other case.
///
/// Only http and https, only hosts whose addresses are all public, each hop anew and connected to
/// at the very address that was looked at ([Exchange]); five redirects, 16 MB, 20 seconds in all.
/// No cookies, no referrer, no password, and nothing that the page names is fetched after it.
final class Fetch {
    /// The system property that permits one more `host` or `host:port`, for tests.
    static final String ALLOW = "cuttings.fetch.allow";

    private static final int REDIRECTS = 5;
    private static final int MOST = 16 << 20;
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final Limits LIMITS = new Limits(MOST, MOST, MOST, 64L << 20, 200, 400, 1000, 0);
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);

    private final @Nullable String allowed;
    private final Clock clock;
    private final Duration time;

    /// @param allowed a host, or host and port, that may be fetched from though it is not public;
    ///   null for none
    Fetch(@Nullable String allowed, Clock clock, Duration time) {
        this.allowed = allowed;
        this.clock = clock;
        this.time = time;
    }

    static Fetch usual() {
        return new Fetch(System.getProperty(ALLOW), Clock.systemUTC(), TIME);
    }

    /// Gives one answer. Blocks for as long as it takes, at most the time allowed and that of
    /// looking up names.
    void fetch(String address, Consumer<Brought> to) {
        Brought answer;
        try {
            answer = new Brought.Page(page(address));
        } catch (Refused refused) {
            answer = new Brought.Unreadable(address, String.valueOf(refused.getMessage()));
        } catch (TooMuch tooMuch) {
            answer = new Brought.Unreadable(address, tooMuch.sentence());
        } catch (IOException broken) {
            answer =
                    new Brought.Unreadable(
                            address, "The page could not be fetched: the connection broke.");
        }
        to.accept(answer);
    }

    private Capture page(String address) throws IOException {
        long deadline = System.nanoTime() + time.toNanos();
        URI at = parsed(address);
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            Exchange.Answer answer = new Exchange(at, checked(at), deadline, MOST).get();
            HttpMessage message = answer.message();
            String location = message.header("location");
            if (MOVED.contains(message.status()) && location != null) {
                at = redirected(at, location);
                continue;
            }
            return capture(address, at, answer);
        }
        throw new Refused(
                "The server sends from one address to the next, more than %d times."
                        .formatted(REDIRECTS));
    }

    private Capture capture(String label, URI at, Exchange.Answer answer) throws IOException {
        HttpMessage message = answer.message();
        if (message.status() < 200 || message.status() >= 300) {
            throw new Refused(sentence(message.status()));
        }
        Reading reading = new Reading(LIMITS, message.body().length, brought -> {});
        Reading.Content content = message.content(reading);
        Format format =
                Format.of(
                        Arrays.copyOf(
                                content.bytes(), Math.min(content.bytes().length, Format.HEAD)),
                        "");
        if (format.refusal() != null) {
            throw new Refused(
                    format == Format.EMPTY ? "The server sent an empty page." : format.refusal());
        }
        boolean plain = message.mediaType().equals("text/plain") && format != Format.HTML;
        boolean cut = answer.cut() || content.damage() != null;
        return Capture.of(label, content.bytes(), plain ? "text/plain" : "text/html")
                .declared(Prescan.charsetOf(message.header("content-type")))
                .from(at.toString())
                .captured(new Fact<>(Moment.utc(clock.instant()), "fetched"))
                .telling(Map.of("urlFrom", "fetched"))
                .doubting(cut ? List.of(Reading.CUT_SHORT) : List.of());
    }

    private static String sentence(int status) {
        return switch (status) {
            case 401, 407 -> "The server asks for a password.";
            case 403 -> "The server refuses to give this page to programs like this one.";
            case 404, 410 -> "The server has no such page.";
            case 429 -> "The server asks to wait before fetching more.";
            default -> "The server gave no page but the answer %d.".formatted(status);
        };
    }

    /// An address as people write it, made into one that can be asked for.
    static URI parsed(String address) throws Refused {
        String plain = address.strip();
        String small = plain.toLowerCase(Locale.ROOT);
        if (!small.startsWith("http://") && !small.startsWith("https://")) {
            throw new Refused("Only addresses that begin with http:// or https:// are fetched.");
        }
        boolean odd =
                plain.chars()
                        .anyMatch(c ->
                                c <= ' ' || c == '\\' || c == 0x7F || c == '"' || c == '<'
                                        || c == '>');
        int start = plain.indexOf("//") + 2;
        int end = start;
        while (end < plain.length() && "/?#".indexOf(plain.charAt(end)) < 0) {
            end++;
        }
        String authority = plain.substring(start, end);
        if (odd || authority.isEmpty() || plain.length() > 8192) {
            throw new Refused("This is no address of a page.");
        }
        if (authority.indexOf('@') >= 0) {
            throw new Refused("An address with a user's name in it is not fetched.");
        }
        try {
            String host = authority.startsWith("[") ? authority : IDN.toASCII(authority);
            URI uri =
                    new URI(
                                    new URI(plain.substring(0, start) + host + plain.substring(end))
                                            .toASCIIString())
                            .parseServerAuthority();
            if (uri.getHost() == null || uri.getPort() > 65535 || uri.getPort() == 0) {
                throw new Refused("This is no address of a page.");
            }
            return uri;
        } catch (URISyntaxException | IllegalArgumentException noAddress) {
            throw new Refused("This is no address of a page.");
        }
    }

    private static URI redirected(URI from, String location) throws Refused {
        try {
            return parsed(from.resolve(location.strip()).toString());
        } catch (IllegalArgumentException noAddress) {
            throw new Refused("The server sends to something that is no address.");
        }
    }

    /// The host's address, looked at; all that its name stands for must be public, or the name may
    /// lead elsewhere the next time.
    private InetAddress checked(URI at) throws Refused {
        String host = at.getHost();
        InetAddress[] all;
        try {
            all = InetAddress.getAllByName(host);
        } catch (UnknownHostException none) {
            throw new Refused("There is no server of this name, or no network.");
        }
        if (!isAllowed(host, at.getPort())) {
            for (InetAddress each : all) {
                if (!PublicAddress.is(each)) {
                    throw new Refused(
                            "This address leads to this computer or a private network, and is not"
                                    + " fetched.");
                }
            }
        }
        return all[0];
    }

    private boolean isAllowed(String host, int port) {
        return allowed != null
                && (allowed.equalsIgnoreCase(host) || allowed.equalsIgnoreCase(host + ":" + port));
    }

    /// Why something was not fetched; its message is a sentence.
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(@Nullable String sentence) {
            super(sentence);
        }
    }
}
