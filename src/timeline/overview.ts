/** Measures of the overview strip, shared by the build, which draws it first, and the script, in pixels of the picture. */
export const overviewSlices = 140;
/** Where its bars stand; the names of the years stand below. */
export const overviewBottom = 34;
/** Of the highest bar. */
export const overviewHeight = 30;
