package org.armorial.repository.field;

import java.util.Optional;
import org.armorial.codec.Json;
import org.armorial.codec.YamlMapping;
import org.armorial.codec.YamlNode;
import org.armorial.fault.SourceSpan;
import org.armorial.text.Language;
import tools.jackson.databind.node.ObjectNode;

/**
 * A type of file of a register.
 *
 * @param name of its schema, for example {@code badge}
 * @param place where such files stand, for example {@code definitions/<slug>/<version>/badge.yaml}
 * @param depth how many folders deep, which its first line climbs to name its schema
 * @param fields what it says
 */
public record FileType(String name, String place, int depth, FieldSet fields) {
  /** What a schema is called in the folder of schemas. */
  public String schemaFile() {
    return name + ".schema.json";
  }

  /** The first line of such a file, which gives an editor its help. */
  public String firstLine() {
    return "# yaml-language-server: $schema=" + "../".repeat(depth) + ".schemas/" + schemaFile();
  }

  /** What the file is for. */
  public String help(Language language) {
    return Words.MESSAGES.text(language, name + ".file");
  }

  /** The values of a file; nothing when it has faults, and then they are on the sheet. */
  public Optional<Values> read(YamlNode root, FaultSheet sheet) {
    return known(root, sheet).filter(values -> sheet.isClean());
  }

  /** The values of a file that may have fields besides, which are told on the sheet. */
  public Optional<Values> known(YamlNode root, FaultSheet sheet) {
    return fields.read(root, place(root, sheet));
  }

  /** What a file at fault says all the same; what is told goes to a sheet of its own. */
  public Sound sound(Optional<YamlNode> root, FaultSheet sheet) {
    return root.isPresent() && root.get() instanceof YamlMapping mapping
        ? fields.sound(mapping, place(mapping, sheet))
        : fields.unknown();
  }

  /** What is missing from a file is shown at its first field. */
  private Place place(YamlNode root, FaultSheet sheet) {
    SourceSpan owner =
        root instanceof YamlMapping mapping && !mapping.entries().isEmpty()
            ? mapping.entries().get(0).keySpan()
            : root.span();
    return new Place(sheet, name, owner);
  }

  /** JSON Schema, draft-07: the newest that editors understand. */
  public ObjectNode schema() {
    SchemaDefinitions definitions = new SchemaDefinitions();
    ObjectNode schema = Json.object().put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("title", place);
    String french = help(Language.FRENCH);
    String english = help(Language.ENGLISH);
    schema.put("description", french + "\n\n" + english);
    schema.put("markdownDescription", french + "\n\n*" + english + "*");
    schema.setAll(fields.schema(definitions));
    definitions.definitions().ifPresent(parts -> schema.set("definitions", parts));
    return schema;
  }
}
