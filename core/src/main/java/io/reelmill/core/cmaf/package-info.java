/**
 * Fragmented MP4 as CMAF uses it (ISO/IEC 14496-12, 23000-19): reading what an encoder wrote, writing tracks of AAC, putting tracks
 * together in one file.
 */
@NullMarked
package io.reelmill.core.cmaf;

import org.jspecify.annotations.NullMarked;
