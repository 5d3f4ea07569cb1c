import { minutesOf, type RoomState } from '@app/live-protocol';
import { MinutesSheet } from './minutes-sheet';

/** The same minutes the server keeps, worked out from the room that was just closed. */
export const RoomMinutes = ({ room }: { room: RoomState }) => <MinutesSheet minutes={minutesOf(room)} />;
