/** How a submission looks on the wire: read strictly, every fault named at once, and written back. */
package org.exocurate.form;
