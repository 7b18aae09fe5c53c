/** How many pictures of a kind the page draws; what more there are is said. */
export const mostDrawn = 60;
