package dev.parley.client.ui.transfer;

import dev.parley.client.ui.common.Texts;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Drags files from one window over another with a mouse, drops them, and prints what came of it. */
public final class FileDropProgram extends Application {
    private static final int ROW = 120;
    private static final int FROM = 600;
    private static final int TO = 150;
    private static final int STEP = 15;
    private static final int STEP_MILLIS = 50;

    private final List<File> files = new ArrayList<>();

    /** A main class that is an application itself wants JavaFX on the module path. */
    static final class Main {
        private Main() {}

        /** @param arguments paths of the files */
        public static void main(String[] arguments) {
            launch(FileDropProgram.class, arguments);
        }
    }

    @Override
    public void start(Stage stage) {
        getParameters().getRaw().forEach(path -> files.add(new File(path)));
        Label person = new Label("Bob");
        person.setPrefSize(300, 200);
        FileDrop drop = new FileDrop(new Texts());
        drop.onPerson(person, () -> "Bob", paths -> {
            System.out.println("dropped " + paths);
            System.exit(0);
        });
        show(stage, new Scene(new StackPane(person, drop.hint())), 50);
        Label held = new Label("files");
        held.setPrefSize(200, 150);
        held.setOnDragDetected(event -> {
            Dragboard board = held.startDragAndDrop(TransferMode.COPY);
            ClipboardContent content = new ClipboardContent();
            content.putFiles(files);
            board.setContent(content);
        });
        show(new Stage(), new Scene(held), 500);
        drag(((Label) drop.hint()));
    }

    private static void show(Stage stage, Scene scene, int x) {
        stage.setScene(scene);
        stage.setX(x);
        stage.setY(50);
        stage.show();
    }

    private static void drag(Label hint) {
        Robot robot = new Robot();
        Timeline mouse = new Timeline();
        double at = 1500;
        add(mouse, at, () -> robot.mouseMove(FROM, ROW));
        add(mouse, at + STEP_MILLIS, () -> robot.mousePress(MouseButton.PRIMARY));
        for (int x = FROM; x >= TO; x -= STEP) {
            int to = x;
            at += STEP_MILLIS;
            add(mouse, at, () -> robot.mouseMove(to, ROW));
        }
        add(mouse, at + 500, () -> System.out.println("hint " + hint.isVisible() + ": " + hint.getText()));
        add(mouse, at + 600, () -> robot.mouseRelease(MouseButton.PRIMARY));
        mouse.play();
    }

    private static void add(Timeline mouse, double millis, Runnable step) {
        mouse.getKeyFrames().add(new KeyFrame(Duration.millis(millis), _ -> step.run()));
    }
}
