import type { FromPaper } from './from-paper';

export interface Card extends FromPaper {
  id: string;
  text: string;
  /** Member id, or null where the writer chose not to sign (then nobody can change the text later). */
  author: string | null;
  column: number;
  clusterId: string | null;
}
