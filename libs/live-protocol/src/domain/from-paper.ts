/** What was written on paper and typed in later says so, with the member who typed it. */
export interface FromPaper {
  source?: 'paper';
  typedBy?: string;
}

/** What a change of the words does not change. */
export const paperMarkOf = ({ source, typedBy }: FromPaper): FromPaper => ({
  ...(source && { source }),
  ...(typedBy && { typedBy }),
});
