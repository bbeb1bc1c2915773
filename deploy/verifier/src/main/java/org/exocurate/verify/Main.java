package org.exocurate.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

import org.exocurate.plumbing.json.NotJson;

/** The command: verifies a release in a folder or at an address, and says what does not hold. */
public final class Main {

    private static final String USAGE = "deploy/verify DIR|URL [--key FILE|BASE64|ID] [--save DIR]";

    private final PrintStream out;
    private String release;
    private Optional<String> key = Optional.empty();
    private Optional<Path> save = Optional.empty();

    private Main(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] words) {
        int code = run(new PrintStream(System.out, true, StandardCharsets.UTF_8), words);
        System.exit(code);
    }

    /** 0 if the release holds. */
    static int run(PrintStream out, String... words) {
        Main main = new Main(out);
        try {
            return main.read(words) ? main.verify() : 1;
        } catch (NoSuchFileException e) {
            out.println("✗ " + Path.of(e.getFile()).getFileName() + ": is missing");
        } catch (IOException e) {
            out.println("✗ " + e.getMessage());
        } catch (NotJson e) {
            out.println("✗ the service answers with what is no JSON");
        }
        return 1;
    }

    private boolean read(String... words) {
        for (int i = 0; i < words.length; i++) {
            boolean named = words[i].startsWith("--");
            if ((named && i + 1 == words.length) || (!named && release != null)) {
                return usage();
            }
            switch (words[i]) {
                case "--key" -> key = Optional.of(words[++i]);
                case "--save" -> save = Optional.of(Path.of(words[++i]));
                default -> release = words[i];
            }
        }
        return (release != null && !release.startsWith("--")) || usage();
    }

    private boolean usage() {
        out.println(USAGE);
        return false;
    }

    private int verify() throws IOException {
        Source source = release.matches("https?://.*") ? WebSource.of(release) : folder();
        if (save.isPresent()) {
            source = Save.into(save.get(), source);
        }
        Verification verification = new Verification(source, key);
        String holds = verification.run();
        Findings findings = verification.findings();
        if (findings.isEmpty()) {
            out.println("✓ " + holds);
            return 0;
        }
        findings.faults().forEach(fault -> out.println("✗ " + fault));
        if (findings.more() > 0) {
            out.println("… and " + findings.more() + " more");
        }
        return 1;
    }

    private Source folder() throws IOException {
        Path folder = Path.of(release);
        if (!Files.isDirectory(folder)) {
            throw new IOException(release + " is no folder, and no http address");
        }
        return new FolderSource(folder);
    }
}
