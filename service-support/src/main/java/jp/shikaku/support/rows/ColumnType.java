package jp.shikaku.support.rows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** How a value of a column is written: in binary for COPY, and as a parameter of a statement. */
enum ColumnType {
    UUID("uuid") {
        @Override
        void write(Object value, CopyBuffer to) {
            UUID uuid = (UUID) value;
            to.field(2 * Long.BYTES).putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
        }
    },
    DATE("date") {
        @Override
        void write(Object value, CopyBuffer to) {
            to.field(Integer.BYTES).putInt((int) (((LocalDate) value).toEpochDay() - DAYS_BEFORE_2000));
        }
    },
    INSTANT("timestamptz") {
        @Override
        void write(Object value, CopyBuffer to) {
            Instant instant = (Instant) value;
            long seconds = instant.getEpochSecond() - DAYS_BEFORE_2000 * SECONDS_OF_A_DAY;
            long micros = (instant.getNano() + NANOS_OF_A_MICRO / 2) / NANOS_OF_A_MICRO;
            to.field(Long.BYTES).putLong(seconds * MICROS_OF_A_SECOND + micros);
        }
    },
    SMALLINT("smallint") {
        @Override
        void write(Object value, CopyBuffer to) {
            to.field(Short.BYTES).putShort(((Integer) value).shortValue());
        }
    },
    INTEGER("integer") {
        @Override
        void write(Object value, CopyBuffer to) {
            to.field(Integer.BYTES).putInt((Integer) value);
        }
    },
    BIGINT("bigint") {
        @Override
        void write(Object value, CopyBuffer to) {
            to.field(Long.BYTES).putLong((Long) value);
        }
    },
    BOOLEAN("boolean") {
        @Override
        void write(Object value, CopyBuffer to) {
            to.field(1).put((byte) ((Boolean) value ? 1 : 0));
        }
    },
    TEXT("text") {
        @Override
        void write(Object value, CopyBuffer to) {
            byte[] bytes = ((String) value).getBytes(StandardCharsets.UTF_8);
            to.field(bytes.length).put(bytes);
        }
    },
    JSONB("jsonb") {
        @Override
        void write(Object value, CopyBuffer to) {
            byte[] bytes = ((String) value).getBytes(StandardCharsets.UTF_8);
            to.field(1 + bytes.length).put(JSONB_VERSION).put(bytes);
        }
    },
    BYTES("bytea") {
        @Override
        void write(Object value, CopyBuffer to) {
            byte[] bytes = (byte[]) value;
            to.field(bytes.length).put(bytes);
        }
    },
    INTEGERS("integer[]") {
        @Override
        void write(Object value, CopyBuffer to) {
            List<?> numbers = (List<?>) value;
            ByteBuffer field = array(numbers, INTEGER_OID, numbers.size() * 2 * Integer.BYTES, to);
            numbers.forEach(number -> field.putInt(Integer.BYTES).putInt((Integer) number));
        }

        @Override
        Object parameter(Object value) {
            return ((List<?>) value).toArray(Integer[]::new);
        }
    },
    TEXTS("text[]") {
        @Override
        void write(Object value, CopyBuffer to) {
            List<byte[]> texts = ((List<?>) value)
                    .stream()
                            .map(text -> ((String) text).getBytes(StandardCharsets.UTF_8))
                            .toList();
            int size =
                    texts.stream().mapToInt(text -> Integer.BYTES + text.length).sum();
            ByteBuffer field = array(texts, TEXT_OID, size, to);
            texts.forEach(text -> field.putInt(text.length).put(text));
        }

        @Override
        Object parameter(Object value) {
            return ((List<?>) value).toArray(String[]::new);
        }
    },
    UUIDS("uuid[]") {
        @Override
        void write(Object value, CopyBuffer to) {
            List<?> uuids = (List<?>) value;
            ByteBuffer field = array(uuids, UUID_OID, uuids.size() * (Integer.BYTES + 2 * Long.BYTES), to);
            uuids.forEach(uuid -> field.putInt(2 * Long.BYTES)
                    .putLong(((UUID) uuid).getMostSignificantBits())
                    .putLong(((UUID) uuid).getLeastSignificantBits()));
        }

        @Override
        Object parameter(Object value) {
            return ((List<?>) value).toArray(UUID[]::new);
        }
    };

    /** PostgreSQL counts from 2000-01-01. */
    private static final long DAYS_BEFORE_2000 = LocalDate.of(2000, 1, 1).toEpochDay();

    private static final long SECONDS_OF_A_DAY = 86_400;
    private static final long MICROS_OF_A_SECOND = 1_000_000;
    private static final long NANOS_OF_A_MICRO = 1_000;
    private static final byte JSONB_VERSION = 1;
    private static final int INTEGER_OID = 23;
    private static final int TEXT_OID = 25;
    private static final int UUID_OID = 2950;
    private static final int HEAD_OF_EMPTY = 3 * Integer.BYTES;
    private static final int HEAD = 5 * Integer.BYTES;

    private final String sql;

    ColumnType(String sql) {
        this.sql = sql;
    }

    /** The type of a name in SQL. */
    static ColumnType of(String sql) {
        return Stream.of(values())
                .filter(type -> type.sql.equals(sql))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column is written as " + sql));
    }

    /** The type's name in SQL. */
    String sql() {
        return sql;
    }

    abstract void write(Object value, CopyBuffer to);

    /** The value as a statement takes it, an array where the column is one. */
    Object parameter(Object value) {
        return value;
    }

    /** The head of an array without nulls, of one dimension unless it is empty. */
    private static ByteBuffer array(List<?> values, int elementType, int size, CopyBuffer to) {
        if (values.isEmpty()) {
            return to.field(HEAD_OF_EMPTY).putInt(0).putInt(0).putInt(elementType);
        }
        return to.field(HEAD + size)
                .putInt(1)
                .putInt(0)
                .putInt(elementType)
                .putInt(values.size())
                .putInt(1);
    }
}
