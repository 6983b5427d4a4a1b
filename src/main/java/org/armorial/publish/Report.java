package org.armorial.publish;

/**
 * What a build did to the site.
 *
 * @param files how many files the site holds
 * @param bytes how large it is
 * @param written how many files were new or changed
 * @param deleted how many were removed
 * @param rendered how many units of work had to be run
 */
public record Report(int files, long bytes, int written, int deleted, int rendered) {}
