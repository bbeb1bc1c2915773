package org.exocurate.review.files;

import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** A file of a release as Parquet writes to it. */
record ParquetBytes(FileWriting file) implements OutputFile {

    @Override
    public PositionOutputStream create(long blockSizeHint) {
        return new PositionOutputStream() {

            @Override
            public long getPos() {
                return file.size();
            }

            @Override
            public void write(int octet) {
                file.write(octet);
            }

            @Override
            public void write(byte[] bytes, int from, int count) {
                file.write(bytes, from, count);
            }
        };
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
        return create(blockSizeHint);
    }

    @Override
    public boolean supportsBlockSize() {
        return false;
    }

    @Override
    public long defaultBlockSize() {
        return 0;
    }
}
