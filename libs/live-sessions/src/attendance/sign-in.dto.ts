import { Out, Text } from '@app/http';

export class SignInCodeDto {
  /** Six letters and figures; the one before it is still taken. */
  @Out() code: string;
  /** From then on another one stands on the wall. */
  @Out({ format: 'date-time' }) until: Date;
  /** The clock this was said by. */
  @Out({ format: 'date-time' }) now: Date;
  /** The door with the code behind it; without an origin where PUBLIC_URL is not set. */
  @Out() path: string;
  @Out({ type: String, nullable: true }) url: string | null;
}

export class WallCodeDto {
  @Text({ max: 20 }) code: string;
}

export class ScannedCodeDto extends WallCodeDto {
  /** The code and secret of the door, as in a join link. */
  @Text({ max: 6, pattern: /^\d{6}$/ }) joinCode: string;
  @Text({ max: 43, pattern: /^[A-Za-z0-9_-]{22,43}$/ }) joinSecret: string;
}

export class SignedInDto {
  @Out({ format: 'uuid' }) sessionId: string;
  @Out({ format: 'uuid' }) memberId: string;
}
