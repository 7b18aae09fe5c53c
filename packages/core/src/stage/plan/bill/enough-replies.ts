/** Replies from which a mean, or a pace, is taken for what is to come. */
export const enoughReplies = 20;
