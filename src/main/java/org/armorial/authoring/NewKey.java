package org.armorial.authoring;

import java.nio.file.Path;
import org.armorial.model.KeyId;
import org.armorial.model.RegisterPath;

/**
 * A key that was made.
 *
 * @param id its name
 * @param privateFile the private half, outside the repository
 * @param publicFile the public half, in the register
 */
public record NewKey(KeyId id, Path privateFile, RegisterPath publicFile) {}
