/** Floor 6. Signatures of people with the SSH keys that they have already. */
@NullMarked
package org.armorial.proof.ssh;

import org.jspecify.annotations.NullMarked;
