/**
 * An S3 endpoint in this process: s3proxy over a folder.
 *
 * <p>It does signatures version 4 in headers and in addresses, multipart uploads with listing, ranges, conditional
 * requests and paging. It does not do tags, lifecycles, rules for cross-origin requests per bucket (it answers every
 * origin) or composing from several sources. A body whose SHA-256 is signed is held in memory, up to 128 MB: send parts
 * of 5 to 16 MB. Content types are extended attributes of the files, so the folder belongs on a file system that has
 * them, as ext4, XFS and Btrfs do.
 */
@NullMarked
package io.reelmill.embedded.s3;

import org.jspecify.annotations.NullMarked;
