package dev.parley.signaling.protocol.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * The one way in which JSON of others is read: nothing is taken for what it is not. A text is no number, a number no name of a
 * constant, nothing is not zero, and what is missing is missing.
 */
public final class StrictJson {
    /** The shapes in which a value may stand for one of another type, where Jackson is asked nicely. */
    private static final List<CoercionInputShape> SHAPES = List.of(
            CoercionInputShape.Integer,
            CoercionInputShape.Float,
            CoercionInputShape.Boolean,
            CoercionInputShape.String,
            CoercionInputShape.EmptyString,
            CoercionInputShape.EmptyArray,
            CoercionInputShape.EmptyObject);

    private StrictJson() {}

    /** A mapper that also refuses what JSON leaves vague: duplicate keys, trailing text, depth. */
    public static JsonMapper mapper(int maxChars, int maxDepth) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(maxDepth)
                        .maxStringLength(maxChars)
                        .maxNameLength(64)
                        .maxNumberLength(32)
                        .maxDocumentLength(maxChars)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                // Buffers that are used again keep what they held last, which may be a secret.
                .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                .build();
        JsonMapper.Builder builder = JsonMapper.builder(factory)
                // Fields that a later version adds are passed over.
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .annotationIntrospector(new PrimitivesAreRequired());
        for (LogicalType type : LogicalType.values()) {
            if (type != LogicalType.Untyped) {
                builder.withCoercionConfig(
                        type,
                        config -> SHAPES.stream()
                                // A whole number is a number.
                                .filter(shape -> type != LogicalType.Float || shape != CoercionInputShape.Integer)
                                .forEach(shape -> config.setCoercion(shape, CoercionAction.Fail)));
            }
        }
        return builder.build();
    }

    /** Where nothing else is said, a field that cannot be null cannot be missing either. */
    private static final class PrimitivesAreRequired extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            if (member instanceof AnnotatedParameter && member.getRawType().isPrimitive()) {
                JsonProperty said = _findAnnotation(member, JsonProperty.class);
                return said == null || said.isRequired() != OptBoolean.FALSE;
            }
            return super.hasRequiredMarker(config, member);
        }
    }
}
