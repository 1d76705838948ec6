/** Networks from jars of the profile's plug-ins folder: found, checked, loaded and guarded. Only here is PF4J known. */
@NullMarked
package org.tertulia.plugins;

import org.jspecify.annotations.NullMarked;
