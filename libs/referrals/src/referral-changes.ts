import { RequiresRole, type Role } from '@app/access';
import { Answers, Idempotent, NeedsVersion, Versioned } from '@app/http';
import { applyDecorators, Post, type Type } from '@nestjs/common';
import { receivingRoles } from './domain/referral.policy';
import { ReferralStandingDto } from './dto/referral.dto';

/** A POST that changes one referral whose version the caller has read; done once however often it is sent. */
const changes = (path: string, roles: readonly Role[], answer: Type): MethodDecorator =>
  applyDecorators(
    Post(`:id/${path}`),
    RequiresRole(...roles),
    Idempotent(),
    NeedsVersion(),
    Versioned(),
    Answers(answer as never),
  );

/** By who referred. */
export const SourceChanges = (path: string, answer: Type = ReferralStandingDto): MethodDecorator =>
  changes(path, ['worker', 'supervisor'], answer);

/** By whoever works referrals at a recipient of any kind, or by either side. */
export const RecipientChanges = (path: string): MethodDecorator => changes(path, receivingRoles, ReferralStandingDto);
