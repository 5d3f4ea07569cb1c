import { Flag, OneOf, OneOfList, Out, Text } from '@app/http';
import { languages, type Language } from '@app/identity';
import { robotGroups, type Group } from '../domain/kinds';
import { providers } from '../domain/robot-address';

const name = { max: 40 } as const;
const address = { max: 500 } as const;
const secret = { max: 200, optional: true, pattern: /^[\x21-\x7e]*$/ } as const;
const keyword = { max: 30, optional: true, pattern: /^[^\n\r]*$/ } as const;

export class AddRobotDto {
  /** What the organisation calls the chat group. Never sent. */
  @Text(name)
  name: string;

  /** As the provider shows it; kept sealed and never shown again. */
  @Text(address)
  address: string;

  /** For signing (DingTalk, Feishu); kept sealed and never shown again. */
  @Text(secret)
  secret?: string;

  /** Where the robot only takes messages with this word. */
  @Text(keyword)
  keyword?: string;

  @OneOfList(robotGroups)
  groups: Group[];

  @OneOf(languages)
  language: Language;

  /** Nothing at night and on days off, except critical referrals. */
  @Flag()
  quiet: boolean;
}

export class ChangeRobotDto {
  @Text({ ...name, optional: true, min: 1 })
  name?: string;

  @Text({ ...address, optional: true, min: 1 })
  address?: string;

  /** Empty: signs no more. */
  @Text(secret)
  secret?: string;

  /** Empty: no keyword. */
  @Text(keyword)
  keyword?: string;

  @OneOfList(robotGroups, { optional: true })
  groups?: Group[];

  @OneOf(languages, { optional: true })
  language?: Language;

  @Flag({ optional: true })
  quiet?: boolean;
}

export class RobotTestDto {
  @Out({ format: 'date-time' }) askedAt: Date;
  @Out({ type: String, format: 'date-time', nullable: true }) answeredAt: Date | null;
  /** 'taken', or why it was not; null until the provider answered. */
  @Out({ type: String, nullable: true }) answer: string | null;
}

export class RobotDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() name: string;
  @Out({ enum: [...providers] }) provider: string;
  /** The last four characters, to tell two apart. */
  @Out() addressEnd: string;
  @Out({ format: 'date-time' }) addressSetAt: Date;
  @Out({ type: String, nullable: true }) secretEnd: string | null;
  @Out({ type: String, format: 'date-time', nullable: true }) secretSetAt: Date | null;
  @Out({ type: String, nullable: true }) keyword: string | null;
  @Out({ enum: [...robotGroups], isArray: true }) groups: Group[];
  @Out({ enum: [...languages] }) language: Language;
  @Out() quiet: boolean;
  @Out({ enum: ['active', 'paused'] }) state: string;
  /** Why the provider takes nothing from it; null when a person paused it. */
  @Out({ type: String, nullable: true }) pauseReason: string | null;
  @Out({ type: String, format: 'date-time', nullable: true }) pausedAt: Date | null;
  @Out({ type: String, format: 'date-time', nullable: true }) lastSentAt: Date | null;
  /** Why the last try failed, while further tries are made. */
  @Out({ type: String, nullable: true }) lastRefusal: string | null;
  @Out({ type: RobotTestDto, nullable: true }) test: RobotTestDto | null;
  /** Messages that wait for it. */
  @Out({ type: 'integer' }) waiting: number;
  @Out({ enum: ['change', 'test', 'pause', 'resume', 'remove'], isArray: true }) allowedActions: string[];
  @Out({ type: 'integer' }) version: number;
}

export class RobotListDto {
  @Out({ type: [RobotDto] }) items: RobotDto[];
}
