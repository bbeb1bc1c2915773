package org.exocurate.review.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** The table of claims as Parquet: the columns of the text table, numbers as numbers, lists as lists. Small row groups, little memory. */
final class ParquetFile implements ClaimRendering {

    private static final long ROW_GROUP = 2L * 1024 * 1024;
    private static final int PAGE = 256 * 1024;

    private final ParquetWriter<JsonNode> out;

    ParquetFile(FileWriting file) throws IOException {
        ParquetZstd codec = new ParquetZstd();
        file.atEnd(codec::release);
        this.out = new Builder(new ParquetBytes(file), Tables.CLAIMS)
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(codec)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withAllocator(new ParquetMemory())
                .withRowGroupSize(ROW_GROUP)
                .withPageSize(PAGE)
                .build();
    }

    @Override
    public void claim(Passing claim) {
        Tables.claimRows(claim, row -> {
            try {
                out.write(row);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public void end() throws IOException {
        out.close();
    }

    private static final class Builder extends ParquetWriter.Builder<JsonNode, Builder> {

        private final List<Column> columns;

        Builder(OutputFile file, List<Column> columns) {
            super(file);
            this.columns = columns;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // abstract still
        protected WriteSupport<JsonNode> getWriteSupport(Configuration unused) {
            return new Rows(columns);
        }

        @Override
        protected WriteSupport<JsonNode> getWriteSupport(ParquetConfiguration unused) {
            return new Rows(columns);
        }
    }

    /** Hands a row's values on, column by column. */
    private static final class Rows extends WriteSupport<JsonNode> {

        private final List<Column> columns;
        private RecordConsumer out;

        Rows(List<Column> columns) {
            this.columns = columns;
        }

        @Override
        @SuppressWarnings("deprecation") // abstract still
        public WriteContext init(Configuration unused) {
            return context();
        }

        @Override
        public WriteContext init(ParquetConfiguration unused) {
            return context();
        }

        private WriteContext context() {
            StringBuilder schema = new StringBuilder("message claim {");
            columns.forEach(column -> schema.append(type(column)));
            MessageType type =
                    MessageTypeParser.parseMessageType(schema.append('}').toString());
            return new WriteContext(type, Map.of());
        }

        private static String type(Column column) {
            String name = column.name();
            return switch (column.kind()) {
                case TEXT -> "optional binary " + name + " (STRING);";
                case INTEGER -> "optional int32 " + name + ";";
                case DECIMAL -> "optional double " + name + ";";
                case YES_OR_NO -> "optional boolean " + name + ";";
                case LIST -> "optional group " + name
                        + " (LIST) { repeated group list { required binary element (STRING); } }";
            };
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            out = consumer;
        }

        @Override
        public void write(JsonNode row) {
            out.startMessage();
            for (int i = 0; i < columns.size(); i++) {
                List<String> values = columns.get(i).values(row);
                if (!values.isEmpty()) {
                    out.startField(columns.get(i).name(), i);
                    field(columns.get(i), values);
                    out.endField(columns.get(i).name(), i);
                }
            }
            out.endMessage();
        }

        private void field(Column column, List<String> values) {
            switch (column.kind()) {
                case TEXT -> out.addBinary(Binary.fromString(values.get(0)));
                case INTEGER -> out.addInteger(Integer.parseInt(values.get(0)));
                case DECIMAL -> out.addDouble(Double.parseDouble(values.get(0)));
                case YES_OR_NO -> out.addBoolean(Boolean.parseBoolean(values.get(0)));
                case LIST -> list(values);
            }
        }

        private void list(List<String> values) {
            out.startGroup();
            out.startField("list", 0);
            for (String value : values) {
                out.startGroup();
                out.startField("element", 0);
                out.addBinary(Binary.fromString(value));
                out.endField("element", 0);
                out.endGroup();
            }
            out.endField("list", 0);
            out.endGroup();
        }
    }
}
