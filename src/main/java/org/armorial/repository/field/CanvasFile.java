package org.armorial.repository.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.armorial.codec.YamlEntry;
import org.armorial.codec.YamlMapping;
import org.armorial.codec.YamlNode;
import org.armorial.model.Slug;

/**
 * {@code canvas.json}, what a design workshop writes down: the fields of {@code badge.yaml} under
 * their own names, and these besides.
 */
public final class CanvasFile {
  private static final String NAME = "ArmorialCanvas";

  private static final Field<String> KIND_OF_FILE =
      Field.required("type", Kinds.spelt("canvas-type", 20, NAME, NAME, NAME::equals));
  private static final Field<Integer> VERSION = Field.required("version", Kinds.integer(1, 1));

  public static final Field<Slug> SLUG = Field.required("slug", Formats.SLUG_NAME);
  public static final Field<String> CRITERIA = Field.required("criteria", Kinds.lines(Kinds.PAGE));
  public static final Field<String> COLOUR = Field.optional("colour", Kinds.string(40));
  public static final Field<String> LETTERS = Field.optional("letters", Kinds.string(40));

  /** The fields that stand in no {@code badge.yaml}. */
  public static final FieldSet OWN =
      FieldSet.of("canvas", KIND_OF_FILE, VERSION, SLUG, CRITERIA, COLOUR, LETTERS);

  /** What a canvas says of itself. */
  public static final String TYPE_VALUE = NAME;

  private CanvasFile() {}

  /**
   * A canvas whose fields are not at fault.
   *
   * @param own the fields of {@link #OWN}
   * @param badge those of {@link BadgeFile}
   */
  public record Canvas(Values own, Values badge) {}

  /**
   * The canvas at {@code root}; nothing when a field is at fault, and then all faults were told.
   */
  public static Optional<Canvas> read(YamlNode root, FaultSheet sheet) {
    if (!(root instanceof YamlMapping mapping)) {
      return new Place(sheet, "canvas", root.span()).wrongType(root, Phrase.of("form.mapping"));
    }
    Place place = new Place(sheet, "canvas", root.span());
    List<String> names = OWN.fields().stream().map(Field::name).toList();
    List<YamlEntry> own = new ArrayList<>();
    List<YamlEntry> rest = new ArrayList<>();
    mapping.entries().forEach(entry -> (names.contains(entry.key()) ? own : rest).add(entry));
    Optional<Values> first = OWN.read(new YamlMapping(own, root.span()), place);
    Optional<Values> second =
        BadgeFile.TYPE.fields().read(new YamlMapping(rest, root.span()), place);
    return first.isPresent() && second.isPresent() && sheet.isClean()
        ? Optional.of(new Canvas(first.get(), second.get()))
        : Optional.empty();
  }

  /** Judges one member, of whichever part; what is wrong is told. */
  public static void readMember(YamlEntry entry, FaultSheet sheet) {
    Stream.concat(OWN.fields().stream(), BadgeFile.TYPE.fields().fields().stream())
        .filter(field -> field.name().equals(entry.key()))
        .findFirst()
        .ifPresent(
            field ->
                field.kind().read(entry.value(), new Place(sheet, entry.key(), entry.keySpan())));
  }
}
