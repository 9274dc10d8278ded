package org.cuttings.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Saved pages of an invented live blog, for tests that need it as it stood at different hours.
final class SavedPages {
    private SavedPages() {}

    /// A post of the live blog.
    ///
    /// @param id the publisher's
    /// @param at its clock on that day, as in `09:05`
    /// @param text paragraphs parted by `|`
    record Post(String id, String at, String text) {}

    /// The live blog as it was saved three times.
    static List<Path> ferryStrike(Path folder) throws IOException {
        Post gate =
                new Post(
                        "p1",
                        "09:05",
                        "The gate is open to all boats this morning, the harbour office says."
                                + "|Boats from the upper river wait at the second lock.");
        String ferry =
                "The ferry to the %s bank is late again, for the third time this week."
                        + "|“We do not know when it will sail,” said the harbour master, Ida"
                        + " Farrow.|Passengers were asked to take the %s. It goes every ten"
                        + " minutes.|Nobody was hurt.|The fare is paid back.";
        Post late = new Post("p2", "09:40", ferry.formatted("north", "bus over the old bridge"));
        Post edited = new Post("p2", "09:40", ferry.formatted("south", "train over the bridge"));
        Post storm = new Post("p3", "10:10", "A storm is expected by the evening tide.");
        Post quay =
                new Post(
                        "p4",
                        "11:20",
                        "The quay is closed until the storm has passed, and all sailings after"
                                + " noon are cancelled.|A ticket holds for tomorrow.");
        return List.of(
                liveBlog(folder.resolve("a.html"), "09:50", late, gate),
                liveBlog(folder.resolve("b.html"), "10:20", storm, late, gate),
                liveBlog(folder.resolve("c.html"), "11:30", quay, storm, edited));
    }

    /// Writes the live blog as SingleFile saves it.
    ///
    /// @param savedAt the clock of the same day at which it was saved
    /// @param posts as they stand on the page
    static Path liveBlog(Path file, String savedAt, Post... posts) throws IOException {
        StringBuilder page = new StringBuilder();
        page.append("<!doctype html> <html lang=\"en\"><!--\n Page saved with SingleFile \n")
                .append(" url: https://harbour.example/live/ferry-strike \n saved date: Tue May 06")
                .append(" 2031 ")
                .append(savedAt)
                .append(
                        """
                        :00 GMT+0000 (Coordinated Universal Time)
                        --><head><title>Ferry strike, as it happens</title>
                        <link rel="canonical" href="https://harbour.example/live/ferry-strike">
                        <meta property="og:site_name" content="Harbour Post"></head><body>
                        <main itemscope itemtype="https://schema.org/LiveBlogPosting">
                        <h1 itemprop="headline">Ferry strike, as it happens</h1>
                        """);
        for (Post post : posts) {
            page.append(
                    """
                    <article itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting" id="%s">
                    <time itemprop="datePublished" datetime="2031-05-06T%s:00Z">%s</time>
                    <div itemprop="articleBody"><p>%s</p></div></article>
                    """
                            .formatted(
                                    post.id(),
                                    post.at(),
                                    post.at(),
                                    post.text().replace("|", "</p><p>")));
        }
        page.append("</main></body></html>");
        return Files.writeString(file, page);
    }
}
