import { Out } from '@app/http';
import { needGroupCodes, ways, type Flows, type NeedGroup, type Sessions, type Way } from '../domain/happenings';
import type { ShownCount } from '../domain/suppression';

/** A count of persons as it may be told: exact, rounded to five, or only "fewer than five". */
export class CountDto {
  @Out({ enum: ['exact', 'about', 'few'] }) kind: ShownCount['kind'];
  @Out({ type: 'integer', nullable: true }) value: number | null;
}

export class NeedCountDto {
  @Out({ enum: needGroupCodes }) code: NeedGroup;
  @Out({ type: CountDto }) count: ShownCount;
}

export class WayCountDto {
  @Out({ enum: ways }) code: Way;
  @Out({ type: CountDto }) count: ShownCount;
}

export class FlowDto {
  @Out({ enum: needGroupCodes }) need: NeedGroup;
  @Out({ enum: ways }) way: Way;
  @Out({ type: CountDto }) count: ShownCount;
}

export class FlowsDto implements Flows {
  @Out({ type: [NeedCountDto] }) needs: NeedCountDto[];
  @Out({ type: [WayCountDto] }) ways: WayCountDto[];
  @Out({ type: [FlowDto] }) cells: FlowDto[];
  @Out({ type: CountDto }) total: ShownCount;
}

export class SessionsDto implements Sessions {
  @Out() kind: string;
  @Out({ type: 'integer' }) times: number;
  @Out({ type: CountDto, description: 'Attendances; not added to any other count' }) participants: ShownCount;
}

export class HappenedDto {
  @Out({ type: [String], description: 'Quarters in which something happened, e.g. 2026-Q4' }) quarters: string[];
  @Out({ type: FlowsDto }) referrals: FlowsDto;
  @Out({ type: [SessionsDto] }) sessions: SessionsDto[];
  @Out({ type: CountDto }) attendances: ShownCount;
}

export class BodyDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() name: string;
}
