package org.cuttings.measure;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.RichParagraph;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;
import jfx.incubator.scene.control.richtext.model.StyledTextModelViewOnlyBase;

/// Three ways to show a live blog of 2,000 entries, compared: decision record 0080 holds the table
/// that this prints. Each way runs in a process of its own, so that memory is its own too.
///
/// `java … org.cuttings.measure.ReadingPanes` (with `-Dglass.platform=Headless -Dprism.order=sw`).
public final class ReadingPanes {
    private static final int ENTRIES = 2_000;
    private static final int PARAGRAPHS = 7;
    private static final int RUNS = 3;
    private static final int SCROLLS = 120;

    private final List<String> paragraphs = paragraphs();
    private final Stage stage;

    private ReadingPanes(Stage stage) {
        this.stage = stage;
    }

    public static void main(String[] args) throws Exception {
        if (args.length == 1) {
            child(args[0]);
            return;
        }
        System.out.println(
                "| way | first text ms | worst frame while scrolling ms | jump to the last entry ms"
                        + " | memory MB | characters copied of a selection over all |");
        System.out.println("|---|---|---|---|---|---|");
        for (String way : List.of("rich-text-area", "list-of-entries", "all-text-flows")) {
            List<double[]> runs = new ArrayList<>();
            for (int i = 0; i < RUNS; i++) {
                runs.add(run(way));
            }
            StringBuilder row = new StringBuilder("| ").append(way);
            for (int column = 0; column < 5; column++) {
                int at = column;
                double[] sorted = runs.stream().mapToDouble(run -> run[at]).sorted().toArray();
                row.append(String.format(Locale.ROOT, " | %.0f", sorted[RUNS / 2]));
            }
            System.out.println(row.append(" |"));
        }
    }

    private static double[] run(String way) throws Exception {
        Process child =
                new ProcessBuilder(
                                System.getProperty("java.home") + "/bin/java",
                                "-XX:+UseSerialGC",
                                "-Xmx1g",
                                "-Dglass.platform=Headless",
                                "-Dprism.order=sw",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ReadingPanes.class.getName(),
                                way)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            child.waitFor(2, TimeUnit.MINUTES);
            String[] parts = line.split(" ");
            double[] figures = new double[parts.length];
            for (int i = 0; i < parts.length; i++) {
                figures[i] = Double.parseDouble(parts[i]);
            }
            return figures;
        }
    }

    private static void child(String way) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Stage[] stage = new Stage[1];
        Platform.startup(() -> {
            stage[0] = new Stage();
            stage[0].setScene(new Scene(new StackPane(), 700, 800));
            stage[0].show();
            started.countDown();
        });
        started.await();
        Thread.sleep(500);
        ReadingPanes panes = new ReadingPanes(stage[0]);
        long before = used();
        long begun = System.nanoTime();
        Node[] pane = new Node[1];
        onFx(() -> {
            pane[0] = panes.pane(way);
            ((StackPane) stage[0].getScene().getRoot()).getChildren().setAll(pane[0]);
        });
        panes.afterPulses(2);
        double first = (System.nanoTime() - begun) / 1e6;
        double worst = panes.scroll(pane[0]);
        begun = System.nanoTime();
        onFx(() -> panes.jump(pane[0]));
        panes.afterPulses(2);
        double jump = (System.nanoTime() - begun) / 1e6;
        double memory = (used() - before) / 1e6;
        long[] copied = new long[1];
        onFx(() -> copied[0] = copied(pane[0]));
        System.out.printf(
                Locale.ROOT, "%.1f %.1f %.1f %.1f %d%n", first, worst, jump, memory, copied[0]);
        System.exit(0);
    }

    private Node pane(String way) {
        return switch (way) {
            case "rich-text-area" -> richTextArea();
            case "list-of-entries" -> listOfEntries();
            case "all-text-flows" -> allTextFlows();
            default -> throw new IllegalArgumentException(way);
        };
    }

    private Node richTextArea() {
        RichTextArea area = new RichTextArea(new Lazily(paragraphs));
        area.setWrapText(true);
        area.setEditable(false);
        return area;
    }

    /// A virtualised list with a cell an entry.
    private Node listOfEntries() {
        ListView<Integer> list = new ListView<>();
        for (int i = 0; i < ENTRIES; i++) {
            list.getItems().add(i);
        }
        list.setCellFactory(view ->
                new ListCell<>() {
                    @Override
                    protected void updateItem(Integer item, boolean empty) {
                        super.updateItem(item, empty);
                        setGraphic(empty || item == null ? null : entry(item, 660));
                    }
                });
        return list;
    }

    /// Every entry laid out at once: selection over all of it can be drawn by hand.
    private Node allTextFlows() {
        VBox box = new VBox(12);
        for (int i = 0; i < ENTRIES; i++) {
            box.getChildren().add(entry(i, 660));
        }
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        return scroll;
    }

    private Node entry(int number, double width) {
        VBox box = new VBox(8);
        for (int p = 0; p < PARAGRAPHS; p++) {
            String text = paragraphs.get(number * PARAGRAPHS + p);
            TextFlow flow = new TextFlow(new Text(text));
            flow.setPrefWidth(width);
            Path tint = new Path(flow.rangeShape(5, Math.min(40, text.length())));
            tint.setManaged(false);
            box.getChildren().addAll(tint, flow);
        }
        return box;
    }

    private void jump(Node pane) {
        switch (pane) {
            case RichTextArea area -> area.select(area.getDocumentEnd());
            case ListView<?> list -> list.scrollTo(ENTRIES - 1);
            case ScrollPane scroll -> scroll.setVvalue(1);
            default -> throw new IllegalArgumentException(pane.toString());
        }
    }

    /// What a selection from the first to the last character gives to the clipboard. A list has no
    /// selection that reaches over its cells, and a text flow none at all.
    private static long copied(Node pane) {
        if (pane instanceof RichTextArea area) {
            area.selectAll();
            area.copy();
            return javafx.scene.input.Clipboard.getSystemClipboard().getString().length();
        }
        return 0;
    }

    private double scroll(Node pane) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        double[] worst = new double[1];
        onFx(() ->
                new AnimationTimer() {
                    private int frames;
                    private long last;

                    @Override
                    public void handle(long now) {
                        if (last != 0) {
                            worst[0] = Math.max(worst[0], (now - last) / 1e6);
                        }
                        last = now;
                        by(pane, frames / (double) SCROLLS / 10);
                        if (++frames == SCROLLS) {
                            stop();
                            done.countDown();
                        }
                    }
                }.start());
        done.await(1, TimeUnit.MINUTES);
        return worst[0];
    }

    private static void by(Node pane, double share) {
        if (pane instanceof ScrollPane scroll) {
            scroll.setVvalue(share);
            return;
        }
        for (Node bar : pane.lookupAll(".scroll-bar")) {
            if (bar instanceof ScrollBar scroll
                    && scroll.getOrientation() == Orientation.VERTICAL) {
                scroll.setValue(scroll.getMin() + share * (scroll.getMax() - scroll.getMin()));
            }
        }
    }

    private void afterPulses(int pulses) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(pulses);
        Runnable listener = done::countDown;
        onFx(() -> {
            stage.getScene().addPostLayoutPulseListener(listener);
            Platform.requestNextPulse();
        });
        while (!done.await(5, TimeUnit.MILLISECONDS)) {
            Platform.runLater(Platform::requestNextPulse);
        }
        onFx(() -> stage.getScene().removePostLayoutPulseListener(listener));
    }

    private static void onFx(Runnable work) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            work.run();
            done.countDown();
        });
        done.await();
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static List<String> paragraphs() {
        Random random = new Random(25);
        String[] words = {"harbour", "council", "said", "the", "ferry", "on", "a", "late", "vote"};
        List<String> made = new ArrayList<>();
        for (int i = 0; i < ENTRIES * PARAGRAPHS; i++) {
            StringBuilder text = new StringBuilder("Update " + i);
            for (int w = 12 + random.nextInt(40); w > 0; w--) {
                text.append(' ').append(words[random.nextInt(words.length)]);
            }
            made.add(text.append('.').toString());
        }
        return made;
    }

    /// Paragraphs made only when they come into view.
    private static final class Lazily extends StyledTextModelViewOnlyBase {
        private final List<String> paragraphs;

        Lazily(List<String> paragraphs) {
            this.paragraphs = paragraphs;
        }

        @Override
        public int size() {
            return paragraphs.size();
        }

        @Override
        public String getPlainText(int index) {
            return paragraphs.get(index);
        }

        @Override
        public RichParagraph getParagraph(int index) {
            String text = paragraphs.get(index);
            return RichParagraph.builder()
                    .addWithStyleNames(text, "body")
                    .addHighlight(5, Math.min(35, text.length() - 5), "quoted")
                    .build();
        }

        @Override
        public StyleAttributeMap getStyleAttributeMap(
                jfx.incubator.scene.control.richtext.StyleResolver resolver, TextPos at) {
            return StyleAttributeMap.EMPTY;
        }
    }
}
