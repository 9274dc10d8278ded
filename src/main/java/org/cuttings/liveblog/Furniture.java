package org.cuttings.liveblog;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cuttings.model.Block;
import org.cuttings.model.Prose;
import org.jsoup.nodes.Element;

/// What stands in and between the posts of a live blog and is none of their words: share rows,
/// sign-up boxes, advertisements, labels.
final class Furniture {
    private static final Set<String> CONTROLS =
            Set.of("button", "form", "nav", "input", "select", "textarea", "dialog");

    private static final Set<String> SHARE_WORDS =
            Set.of(
                    "share",
                    "sharing",
                    "shares",
                    "sharebar",
                    "sharetools",
                    "sharer",
                    "social",
                    "socials",
                    "copylink",
                    "permalink",
                    "reactions",
                    "teilen",
                    "partage",
                    "compartir",
                    "condividi",
                    "deel");

    private static final Set<String> BOX_WORDS =
            Set.of(
                    "newsletter",
                    "signup",
                    "subscribe",
                    "advert",
                    "adverts",
                    "advertisement",
                    "advertising",
                    "adslot",
                    "sponsored",
                    "outbrain",
                    "taboola",
                    "promo",
                    "paywall",
                    "epic",
                    "werbung",
                    "anzeige",
                    "publicite",
                    "publicidad",
                    "readmore",
                    "tombstone",
                    "ad",
                    "ads",
                    "dfp",
                    "gpt");

    /// Lines that are never words of an entry, folded: lower case, without punctuation at the end.
    private static final Set<String> LINES =
            Set.of(
                    "share",
                    "share this",
                    "share this post",
                    "share this article",
                    "share this -",
                    "share on facebook",
                    "share on twitter",
                    "share on x",
                    "share on whatsapp",
                    "share via email",
                    "tweet",
                    "facebook",
                    "twitter",
                    "whatsapp",
                    "copy link",
                    "copied",
                    "link copied",
                    "copy link to clipboard",
                    "copied to clipboard",
                    "permalink",
                    "like this",
                    "like this:",
                    "related",
                    "read more",
                    "show more",
                    "show less",
                    "load more",
                    "see more",
                    "advertisement",
                    "advertising",
                    "article continues below",
                    "story continues below",
                    "continue reading",
                    "anzeige",
                    "werbung",
                    "teilen",
                    "merken",
                    "publicité",
                    "partager",
                    "publicidad",
                    "compartir",
                    "pubblicità",
                    "condividi",
                    "advertentie",
                    "reklam",
                    "annons",
                    "annonse",
                    "reklama",
                    "mainos",
                    "leave a reply",
                    "leave a comment",
                    "you must be logged in to post a comment",
                    "your email address will not be published",
                    "sign up for our newsletter",
                    "sign up to our newsletter",
                    "key event",
                    "pinned",
                    "breaking",
                    "breaking news",
                    "back to top",
                    "block-time published-time",
                    "block-time updated-time",
                    "comments are closed");

    private static final List<String> OPENINGS =
            List.of(
                    "share on ",
                    "share this",
                    "you must be logged in",
                    "leave a reply",
                    "leave a comment",
                    "posted in ",
                    "tagged ",
                    "filed under",
                    "updated at ",
                    "block-time ",
                    "sign up for ",
                    "sign up to ",
                    "like this:",
                    "related:",
                    "read more:",
                    "read more on",
                    "click here to",
                    "follow us on",
                    "download our app");

    /// A box whose words are more than this is no row of labels.
    private static final int LONGEST_SHARE_ROW = 160;

    private static final int LONGEST_BOX = 900;

    private Furniture() {}

    /// Whether an element within a post is none of its words, by its name and class.
    static boolean is(Element element) {
        String name = element.normalName();
        if (CONTROLS.contains(name)) {
            return true;
        }
        if (element.attributesSize() == 0 || name.equals("blockquote")) {
            return false;
        }
        if (ClassWords.any(element, SHARE_WORDS)) {
            return Words.atMost(element, LONGEST_SHARE_ROW);
        }
        return ClassWords.any(element, BOX_WORDS) && Words.atMost(element, LONGEST_BOX);
    }

    /// Whether a line of its own is furniture.
    static boolean isLine(String line) {
        String folded = line.strip().toLowerCase(Locale.ROOT);
        if (folded.length() > 160) {
            return false;
        }
        if (LINES.contains(withoutEnd(folded))) {
            return true;
        }
        if (folded.length() <= 90) {
            for (String opening : OPENINGS) {
                if (folded.startsWith(opening)) {
                    return !folded.startsWith("updated at ") || hasDigit(folded);
                }
            }
        }
        return false;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static String withoutEnd(String folded) {
        int end = folded.length();
        while (end > 0 && ".:!…›»> ".indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        return folded.substring(0, end);
    }

    /// Without the blocks that are furniture lines.
    static Prose without(Prose prose) {
        return ProseCuts.keeping(
                prose,
                block ->
                        !(block instanceof Block.Paragraph
                                        || block instanceof Block.ListItem
                                        || block instanceof Block.Heading)
                                || !isLine(block.span().of(prose.text())));
    }
}
