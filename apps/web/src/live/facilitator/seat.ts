import type { SeatState } from './seat-shape';

export interface Seat {
  id: string;
  label: string;
  /** Full name and organisation, for the tooltip. */
  title: string;
  state: SeatState;
  /** Words after the label, such as 回头说. */
  suffix?: string;
  away: boolean;
}

/** What the table shows, drawn or listed. */
export interface RoundTableProps {
  seats: Seat[];
  summary: string;
  time: string;
  timeLabel: string;
  prompt: string;
}
