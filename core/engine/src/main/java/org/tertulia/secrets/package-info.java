/** Where the person's passwords and keys rest: the system's keyring, or an encrypted file of the profile. */
@NullMarked
package org.tertulia.secrets;

import org.jspecify.annotations.NullMarked;
