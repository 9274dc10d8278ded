package org.cuttings.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cuttings.model.Doubt;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/// What a reader should know before trusting a page's text: that it may not be the whole.
final class Doubts {
    /// An article that ends within this many characters beside a paywall is its beginning.
    private static final int STUB = 2_500;

    /// Less text than this is no article.
    private static final int NOTHING = 200;

    /// Words of those who sell the rest of the text, in small letters.
    private static final List<String> SELLING =
            List.of(
                    "subscribe to continue",
                    "subscribe to read",
                    "to continue reading",
                    "to read the full",
                    "to read this article",
                    "already a subscriber",
                    "this article is for subscribers",
                    "for subscribers only",
                    "subscriber-only",
                    "subscribe now for",
                    "register to read",
                    "log in to read",
                    "sign in to read",
                    "members only",
                    "weiterlesen mit",
                    "jetzt weiterlesen",
                    "mit dem abo",
                    "nur für abonnenten",
                    "exklusiv für abonnenten",
                    "zum weiterlesen",
                    "réservé aux abonnés",
                    "pour lire la suite",
                    "il vous reste",
                    "contenido exclusivo para suscriptores",
                    "solo para suscriptores",
                    "para seguir leyendo",
                    "conteúdo exclusivo para assinantes",
                    "contenuto riservato agli abbonati",
                    "per continuare a leggere",
                    "alleen voor abonnees",
                    "om verder te lezen",
                    "kun for abonnenter",
                    "för prenumeranter",
                    "tylko dla subskrybentów",
                    "会員限定",
                    "有料会員",
                    "только для подписчиков");

    /// What the button below a cut text says, in small letters.
    private static final Set<String> MORE =
            Set.of(
                    "load more",
                    "show more",
                    "read more",
                    "view more",
                    "see more",
                    "continue reading",
                    "keep reading",
                    "read full article",
                    "read full story",
                    "read the full article",
                    "show full article",
                    "expand article",
                    "load more updates",
                    "load more posts",
                    "show more updates",
                    "older posts",
                    "mehr laden",
                    "mehr anzeigen",
                    "weiterlesen",
                    "weitere beiträge laden",
                    "ältere beiträge laden",
                    "lire la suite",
                    "voir plus",
                    "charger plus",
                    "leer más",
                    "ver más",
                    "cargar más",
                    "ler mais",
                    "carregar mais",
                    "leggi tutto",
                    "carica altro",
                    "lees meer",
                    "meer laden",
                    "læs mere",
                    "vis flere",
                    "läs mer",
                    "visa fler",
                    "czytaj więcej",
                    "もっと見る",
                    "続きを読む");

    private Doubts() {}

    static List<Doubt> of(Page page, Body body, Outline outline) {
        List<Doubt> found = new ArrayList<>();
        int length = body.prose().text().length();
        if (body.isTold()) {
            found.add(
                    new Doubt(
                            "shown-in-part",
                            "The page shows only a part of the article; the text is the one it"
                                    + " keeps for search machines."));
        } else if (length < STUB && (isSold(page) || sells(body, outline))) {
            found.add(
                    new Doubt(
                            "paywall",
                            "The page may hold only the beginning: the rest is for subscribers."));
        }
        if (length < NOTHING && isFilledByScript(page)) {
            found.add(
                    new Doubt(
                            "cut-short",
                            "The page holds hardly any text: a script would have fetched it."));
        } else if (asksForMore(page, body, outline)) {
            found.add(
                    new Doubt(
                            "cut-short",
                            "The page ends with a button that would have loaded more."));
        }
        return found;
    }

    /// Whether the structured data say that the article is not free.
    private static boolean isSold(Page page) {
        for (JsonNode article : page.structuredData().ofType(Clues::isArticle)) {
            JsonNode free = article.get("isAccessibleForFree");
            String word = free == null ? "" : free.asString("").toLowerCase(Locale.ROOT);
            if (word.equals("false") || word.endsWith("/false")) {
                return true;
            }
        }
        return false;
    }

    private static boolean sells(Body body, Outline outline) {
        int to = Math.min(outline.lines().size(), body.end() + 12);
        for (int i = Math.max(0, body.end() - 3); i < to; i++) {
            String line = outline.line(i).text();
            if (line.length() < 400 && contains(line.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(String line) {
        return SELLING.stream().anyMatch(line::contains);
    }

    /// A page with hardly a text whose body is an empty root for a program.
    private static boolean isFilledByScript(Page page) {
        int scripts = 0;
        for (Element script : page.dom().getElementsByTag("script")) {
            scripts++;
            if (scripts > 2 || script.data().length() > 2_000) {
                return true;
            }
        }
        return false;
    }

    private static boolean asksForMore(Page page, Body body, Outline outline) {
        int to = Math.min(outline.lines().size(), body.end() + 3);
        for (int i = body.end(); i < to; i++) {
            if (outline.line(i).links() < 1 && isMore(outline.line(i).text())) {
                return true;
            }
        }
        for (Element button : page.dom().getElementsByTag("button")) {
            Element around = button.parent();
            boolean within = around != null && isBody(around);
            if (within && isMore(button.text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBody(Element element) {
        String name = element.normalName();
        return name.equals("article")
                || name.equals("main")
                || BodyMarks.isProperty(element)
                || (ClassTraits.of(element.attr("class")) & ClassTraits.BODY) != 0;
    }

    private static boolean isMore(String text) {
        return text.length() < 40 && MORE.contains(text.strip().toLowerCase(Locale.ROOT));
    }
}
