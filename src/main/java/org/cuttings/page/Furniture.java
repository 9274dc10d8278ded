package org.cuttings.page;

import java.util.HashMap;
import java.util.Map;

/// What stands on a news page besides the article, by the words that publishers give it in classes
/// and ids. One word has one meaning; a pair of words is written as one (`read-more` is
/// `readmore`).
enum Furniture {
    NAVIGATION(
            "navigation",
            """
            nav navigation menu breadcrumb breadcrumbs pagination pager paging
            submenu navbar topbar masthead sitemap skiplink jumplink toc backtotop
            """),
    SHARING(
            "share row",
            """
            share sharing shares social socials sharebar sharetools sharebuttons
            addthis sharethis sharedaddy socialmedia sharelinks socialshare
            articleshare addtoany followus follow bookmark print printbutton toolbar
            tools actions utility
            """),
    RELATED(
            "related links",
            """
            related relateds relatedlinks relatedarticles relatedposts
            relatedstories recommend recommended recommendation recommendations
            recirc recirculation readmore readalso readnext seealso alsoread moreon
            morefrom morestories similar popular trending mostread mostpopular
            mostviewed teaser teasers promo promos promobox promotion outbrain
            taboola zergnet revcontent nextarticle upnext latestnews suggested
            suggestions onward linkbox crosslink crosslinks internallink keepreading
            continuereading inlinerelated yarpp jprelatedposts relatedcontent
            furtherreading dontmiss explore
            """),
    NEWSLETTER(
            "newsletter box",
            """
            newsletter newsletters subscribe subscription signup signupform
            mailinglist optin mailchimp mcform emailsignup
            """),
    ADVERTISING(
            "advertisement",
            """
            ad ads advert adverts advertisement advertisements advertising adslot
            adbox adunit adcontainer adwrapper dfp gpt sponsor sponsored sponsors
            commercial promoted werbung anzeige publicidad publicite affiliate
            adsense billboard leaderboard mpu
            """),
    COMMENTS(
            "comments",
            """
            comment comments disqus respond reply replies discussion livefyre
            viafoura coral commentlist usercomments
            """),
    AUTHOR(
            "author's lines",
            """
            author authors authorbox authorbio authorinfo byline bylines bio
            contributor contributors aboutauthor writer writers autor autoren
            autores auteur authorname
            """),
    TAGS(
            "tags",
            "tags taglist tagcloud topics keywords posttags articletags hashtags tagged topiclist"),
    TIMES(
            "date line",
            """
            date timestamp pubdate datetime published publishdate postdate postmeta
            entrymeta articlemeta meta metadata lastupdated dateline updatedate
            articledate articleinfo readingtime readtime
            """),
    CAPTION(
            "caption",
            "caption captions figcaption imagecaption wpcaptiontext photocaption legend"),
    CREDIT("credit", "credit credits copyright photographer imagecredit photocredit rights"),
    PLAYER(
            "player",
            """
            player videoplayer jwplayer audioplayer gallery slideshow carousel
            slider lightbox vjs playlist transcriptbutton listen texttospeech
            """),
    PAYWALL(
            "paywall notice",
            "paywall regwall piano paidcontent metered premiumoverlay offer offers"),
    FOOTER("footer", "footer foot disclaimer legal colophon imprint"),
    OVERLAY(
            "overlay",
            """
            cookie cookies consent gdpr cmp onetrust modal popup overlay dialog
            toast tooltip notification alertbar cookiebar privacy hidden noprint
            """),
    ASIDE(
            "side column",
            "sidebar rail widget widgets secondary rightcol rightcolumn leftcol complementary"),
    HEAD(
            "head of the article",
            """
            headline title kicker overline standfirst subtitle subheadline deck dek
            topline articleheader articlehead entryheader entrytitle posttitle
            postheader
            """);

    private static final Map<String, Integer> BY_WORD = new HashMap<>();

    static {
        for (Furniture each : values()) {
            for (String word : each.words.strip().split("\\s++", -1)) {
                BY_WORD.merge(word, each.bit(), (a, b) -> a | b);
            }
        }
    }

    private final String why;
    private final String words;

    Furniture(String why, String words) {
        this.why = why;
        this.words = words;
    }

    /// The reason as a reader is told it.
    String why() {
        return why;
    }

    int bit() {
        return 1 << ordinal();
    }

    boolean in(int bits) {
        return (bits & bit()) != 0;
    }

    /// The furniture that the words of a class or id tell of, as bits; [ClassTraits] remembers
    /// them.
    static int read(String classes) {
        int[] bits = {0};
        String[] before = {""};
        ClassWords.any(
                classes,
                word -> {
                    bits[0] |= BY_WORD.getOrDefault(word, 0);
                    bits[0] |= BY_WORD.getOrDefault(before[0] + word, 0);
                    before[0] = word;
                    return false;
                });
        return bits[0];
    }

    /// The first kind that is in `bits`.
    static Furniture first(int bits) {
        return values()[Integer.numberOfTrailingZeros(bits)];
    }
}
