package org.armorial.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitRepositoryTest {
  private static final PersonIdent NOBODY = new PersonIdent("Nobody", "nobody@example.org");

  @TempDir Path root;
  private Path badges;

  @BeforeEach
  void folder() throws IOException {
    badges = Files.createDirectory(root.resolve("badges"));
    Files.writeString(badges.resolve("issuer.yaml"), "name: A\n");
  }

  @Test
  void plainFolderIsNoRepository() throws IOException {
    assertThat(GitRepository.around(badges)).isEmpty();
    assertThat(GitHead.commit(badges)).isEmpty();
  }

  @Test
  void commitAndChangesAreSeen() throws Exception {
    try (Git git = Git.init().setDirectory(root.toFile()).setInitialBranch("main").call();
        GitRepository repository = GitRepository.around(badges).orElseThrow()) {
      assertThat(repository.head()).isEmpty();
      assertThat(GitHead.commit(badges)).isEmpty();
      assertThat(repository.isTracked(badges.resolve("issuer.yaml"))).isFalse();
      assertThat(repository.isDirty(badges)).isTrue();

      RevCommit commit = commit(git);

      assertThat(repository.root()).isEqualTo(root.toRealPath());
      assertThat(repository.branch()).contains("main");
      assertThat(repository.head()).contains(commit.name());
      assertThat(GitHead.commit(badges)).contains(commit.name());
      assertThat(repository.isTracked(badges.resolve("issuer.yaml"))).isTrue();
      assertThat(repository.isDirty(badges)).isFalse();
      Files.writeString(root.resolve("elsewhere"), "x");
      assertThat(repository.isDirty(badges)).isFalse();
      assertThat(repository.isDirty(root)).isTrue();
      Files.writeString(badges.resolve("issuer.yaml"), "name: B\n");
      assertThat(repository.isDirty(badges)).isTrue();
    }
  }

  @Test
  void headIsFoundDetachedAndPacked() throws Exception {
    try (Git git = Git.init().setDirectory(root.toFile()).setInitialBranch("main").call()) {
      String commit = commit(git).name();
      Files.delete(root.resolve(".git/refs/heads/main"));
      Files.writeString(
          root.resolve(".git/packed-refs"),
          "# pack-refs with: peeled fully-peeled sorted \n" + commit + " refs/heads/main\n");
      assertThat(GitHead.commit(badges)).contains(commit);
      Files.writeString(root.resolve(".git/HEAD"), commit + "\n");
      assertThat(GitHead.commit(badges)).contains(commit);
    }
  }

  @Test
  void headIsFoundInALinkedWorkTree() throws Exception {
    try (Git git = Git.init().setDirectory(root.toFile()).setInitialBranch("main").call()) {
      String commit = commit(git).name();
      Path linked = Files.createDirectories(root.resolve("linked/badges"));
      Path folder = Files.createDirectories(root.resolve(".git/worktrees/linked"));
      Files.writeString(root.resolve("linked/.git"), "gitdir: " + folder + "\n");
      Files.writeString(folder.resolve("HEAD"), "ref: refs/heads/main\n");
      Files.writeString(folder.resolve("commondir"), "../..\n");
      assertThat(GitHead.commit(linked)).contains(commit);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://github.com/grange/badges.git,https://github.com/grange/badges.git",
    "https://user:secret@github.com/grange/badges.git,https://github.com/grange/badges.git",
    "https://token@github.com/grange/badges,https://github.com/grange/badges",
    "git@github.com:grange/badges.git,git@github.com:grange/badges.git",
  })
  void originTellsNoSecret(String written, String told) throws Exception {
    try (Git git = Git.init().setDirectory(root.toFile()).call()) {
      git.getRepository().getConfig().setString("remote", "origin", "url", written);
      git.getRepository().getConfig().save();
      try (GitRepository repository = GitRepository.around(badges).orElseThrow()) {
        assertThat(repository.origin()).contains(told);
      }
    }
  }

  private static RevCommit commit(Git git) throws Exception {
    git.add().addFilepattern(".").call();
    return git.commit()
        .setMessage("First")
        .setAuthor(NOBODY)
        .setCommitter(NOBODY)
        .setSign(false)
        .call();
  }
}
