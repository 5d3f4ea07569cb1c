import { Out } from '@app/http';

export class CommitmentDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() owner: string;
  @Out() organization: string;
  @Out() text: string;
  @Out({ format: 'date' }) dueOn: string;
  @Out() doneWhen: string;
  @Out({ enum: ['promised', 'done', 'dropped'] }) status: string;
  @Out({ type: 'integer' }) version: number;
}

export class CommitmentsDto {
  @Out({ type: [CommitmentDto] }) items: CommitmentDto[];
}

/** Lines that were written on paper, and the name of who typed them in. */
export class TypedInDto {
  @Out({ enum: ['paper'], required: false }) source?: 'paper';
  @Out({ required: false }) typedBy?: string;
}

export class AttendanceDto extends TypedInDto {
  @Out() name: string;
  @Out() organization: string;
  @Out({ enum: ['facilitator', 'member', 'guest'] }) role: string;
  /** False: name and organisation as a guest typed them. */
  @Out() verified: boolean;
  @Out({ description: 'epoch milliseconds' }) signedAt: number;
}

export class StageRunDto {
  @Out() title: string;
  @Out({ type: 'integer' }) plannedMinutes: number;
  @Out({ type: Number, nullable: true, description: 'epoch milliseconds' }) startedAt: number | null;
  @Out({ type: Number, nullable: true, description: 'epoch milliseconds' }) endedAt: number | null;
}

export class RoundHeldDto {
  @Out() stage: string;
  @Out() prompt: string;
  @Out({ type: 'integer' }) spoken: number;
  @Out({ type: 'integer' }) passed: number;
}

export class MinutesCardDto extends TypedInDto {
  @Out() text: string;
  @Out({ type: String, nullable: true }) author: string | null;
  @Out({ type: 'integer' }) dots: number;
}

export class MinutesHeadingDto {
  @Out() title: string;
  @Out({ type: 'integer' }) dots: number;
  @Out({ type: [MinutesCardDto] }) cards: MinutesCardDto[];
}

export class MinutesBoardDto {
  @Out() stage: string;
  @Out() prompt: string;
  @Out({ type: [MinutesHeadingDto] }) headings: MinutesHeadingDto[];
}

export class MinutesGoalDto extends TypedInDto {
  @Out() text: string;
  @Out() who: string;
  @Out() sign: string;
}

export class MinutesCommitmentDto extends TypedInDto {
  @Out() owner: string;
  @Out() organization: string;
  @Out() text: string;
  @Out({ format: 'date' }) dueOn: string;
  @Out() doneWhen: string;
}

export class ClosingWordDto extends TypedInDto {
  @Out() name: string;
  @Out() text: string;
}

/** Derived from the log when the session was closed. */
export class MinutesDto {
  @Out({ format: 'uuid' }) sessionId: string;
  /** SHA-256 of the stored content, hexadecimal. */
  @Out() contentHash: string;
  @Out() title: string;
  @Out() series: string;
  @Out() place: string;
  @Out({ description: 'epoch milliseconds' }) startsAt: number;
  @Out({ type: Number, nullable: true }) openedAt: number | null;
  @Out({ type: Number, nullable: true }) closedAt: number | null;
  @Out({ type: [AttendanceDto] }) attendance: AttendanceDto[];
  @Out({ type: [StageRunDto] }) agenda: StageRunDto[];
  @Out({ type: [String] }) agreement: string[];
  @Out({ type: [RoundHeldDto] }) rounds: RoundHeldDto[];
  @Out({ type: [MinutesBoardDto] }) boards: MinutesBoardDto[];
  @Out({ type: [MinutesGoalDto] }) goals: MinutesGoalDto[];
  @Out({ type: [MinutesCommitmentDto] }) commitments: MinutesCommitmentDto[];
  @Out({ type: [ClosingWordDto] }) words: ClosingWordDto[];
}
