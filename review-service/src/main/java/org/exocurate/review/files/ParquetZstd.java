package org.exocurate.review.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import com.github.luben.zstd.ZstdCompressCtx;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Compresses pages by the library itself: Parquet's own way there wants Hadoop's configuration. */
final class ParquetZstd implements CompressionCodecFactory {

    private static final int LEVEL = 3;

    private final ZstdCompressCtx context = new ZstdCompressCtx().setLevel(LEVEL);

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        return new BytesInputCompressor() {

            @Override
            public BytesInput compress(BytesInput bytes) throws IOException {
                ByteArrayOutputStream page = new ByteArrayOutputStream(Math.toIntExact(bytes.size()));
                bytes.writeAllTo(page);
                return BytesInput.from(context.compress(page.toByteArray()));
            }

            @Override
            public CompressionCodecName getCodecName() {
                return CompressionCodecName.ZSTD;
            }

            @Override
            public void release() {}
        };
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        throw new UnsupportedOperationException("nothing is read here");
    }

    /** Harmless when it is done again. */
    @Override
    public void release() {
        context.close();
    }
}
