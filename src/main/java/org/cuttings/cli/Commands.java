package org.cuttings.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/// The commands by name, in the order of the help text.
final class Commands {
    private static final Map<String, Function<Terminal, Object>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("import", Import::new);
        ALL.put("parse", Parse::new);
        ALL.put("fetch", FetchPages::new);
        ALL.put("quotes", QuotesOfTexts::new);
        ALL.put("evidence", EvidenceOf::new);
        ALL.put("list", ListArticles::new);
        ALL.put("show", Show::new);
        ALL.put("speakers", Speakers::new);
        ALL.put("search", Search::new);
        ALL.put("elsewhere", ElsewhereCommand::new);
        ALL.put("export", Export::new);
        ALL.put("tag", Tag::new);
        ALL.put("star", Star::new);
        ALL.put("note", Note::new);
        ALL.put("highlight", HighlightWords::new);
        ALL.put("notes", Notes::new);
        ALL.put("set", SetByHand::new);
        ALL.put("entry", EntryCommand::new);
        ALL.put("article", ArticleCommand::new);
        ALL.put("speaker", SpeakerCommand::new);
        ALL.put("undo", Undo::new);
        ALL.put("delete", Delete::new);
        ALL.put("check", Check::new);
        ALL.put("backup", Backup::new);
        ALL.put("restore", Restore::new);
        ALL.put("rebuild", Rebuild::new);
        ALL.put("reparse", ReparseAll::new);
        ALL.put("merge", Merge::new);
        ALL.put("split", Split::new);
        ALL.put("compact", Compact::new);
        ALL.put("purge", PurgeBin::new);
        ALL.put("report", Report::new);
        ALL.put("sample", Sample::new);
        ALL.put("completion", Completion::new);
        ALL.put("licences", LicencesCommand::new);
    }

    private Commands() {}

    /// Adds the command that is typed, or all of them where help is asked for or the word is not
    /// known: reading all their annotations takes longer than most commands.
    static void addTo(CommandLine line, Terminal terminal, String... args) {
        if (args.length > 0 && ALL.containsKey(args[0])) {
            add(line, terminal, args[0]);
        } else {
            ALL.keySet().forEach(name -> add(line, terminal, name));
        }
    }

    private static void add(CommandLine line, Terminal terminal, String name) {
        Function<Terminal, Object> make = ALL.get(name);
        if (make != null) {
            CommandLine command = new CommandLine(make.apply(terminal));
            command.getCommandSpec().mixinStandardHelpOptions(true);
            line.addSubcommand(name, command);
        }
    }
}
