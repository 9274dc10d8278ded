package org.cuttings.liveblog;

import java.util.List;

/// Tries the rows of a table in turn: the first that gives posts has the page.
///
/// @param name the table's name
/// @param rows markups whose posts are containers
/// @param fewest so many posts with words and times must be there to believe a row
record MarkupTable(String name, List<Markup> rows, int fewest) implements Splitter {
    @Override
    public boolean recognises(Traces traces) {
        return rows.stream().anyMatch(row -> row.recognises(traces));
    }

    @Override
    public List<Post> split(Sheet sheet) {
        Traces traces = sheet.traces();
        for (Markup row : rows) {
            if (row.recognises(traces)) {
                List<Post> posts = row.split(sheet);
                if (isBelieved(posts) && LiveBlogs.convinces(posts, sheet)) {
                    return posts;
                }
            }
        }
        return List.of();
    }

    private boolean isBelieved(List<Post> posts) {
        long timed = posts.stream().filter(post -> !post.stamp().isNone()).count();
        long worded = posts.stream().filter(Post::hasWords).count();
        return worded >= fewest && (fewest == 1 || timed * 2 >= posts.size());
    }
}
