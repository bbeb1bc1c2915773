package org.exocurate.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

import org.exocurate.plumbing.json.StrictJson;

/** Puts all files of a release into a folder, from where they can be verified for ever. */
final class Save {

    private Save() {}

    static Source into(Path folder, Source release) throws IOException {
        Files.createDirectories(folder);
        FolderSource saved = new FolderSource(folder);
        copy(release, FileList.NAME, folder);
        List<String> names = new ArrayList<>();
        try (InputStream list = saved.file(FileList.NAME)) {
            StrictJson.read(list.readAllBytes())
                    .path("files")
                    .forEach(file -> names.add(file.path("name").asText()));
        }
        for (String name : names) {
            copy(release, name, folder);
        }
        return saved;
    }

    private static void copy(Source release, String name, Path folder) throws IOException {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new IOException("'" + name + "' is no name of a file of a release");
        }
        try (InputStream in = release.file(name)) {
            Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
