package org.armorial.operate;

import java.nio.file.Path;
import org.armorial.model.BaseAddress;

/** Builds the site as it stands now; called by one thread at a time. */
@FunctionalInterface
public interface PreviewBuild {
  /** Builds into {@code folder} a site that is served at {@code base}. */
  Outcome build(BaseAddress base, Path folder);
}
