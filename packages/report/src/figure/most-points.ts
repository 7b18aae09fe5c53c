/** How many dots a picture of points has. */
export const mostPoints = 1000;
