import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Transactions } from '@app/database';
import { AreasService } from './areas.service';
import type { DirectoryEntry, OfferedService } from './directory.service';
import type { MatchReason } from './domain/partner-match';
import type { DirectoryEntryDto, DirectoryReasonDto, OfferedServiceDto } from './dto/directory.dto';

/** Puts the names of areas beside their codes, one query for a whole answer. */
@Injectable()
export class AreaNames {
  constructor(
    private readonly transactions: Transactions,
    private readonly areas: AreasService,
  ) {}

  async services(actor: Actor, services: readonly OfferedService[]): Promise<OfferedServiceDto[]> {
    const names = await this.names(
      actor,
      services.flatMap((service) => service.areaCodes),
    );
    return services.map((service) => withAreas(service, names));
  }

  async entries(actor: Actor, entries: readonly DirectoryEntry[]): Promise<DirectoryEntryDto[]> {
    const codes = entries.flatMap((entry) => [
      ...entry.services.flatMap((service) => service.areaCodes),
      ...(entry.match?.reasons ?? []).flatMap((reason) => (reason.code === 'area' ? [reason.params.areaCode] : [])),
    ]);
    const names = await this.names(actor, codes);
    return entries.map(({ pinyinKey: _, services, match, ...entry }) => ({
      ...entry,
      services: services.map((service) => withAreas(service, names)),
      match: match && { ...match, reasons: match.reasons.map((reason) => reasonDto(reason, names)) },
    }));
  }

  private names(actor: Actor, codes: readonly string[]): Promise<Map<string, string>> {
    return this.transactions.read(actor, (tx) => this.areas.names(tx, codes));
  }
}

function withAreas({ areaCodes, ...service }: OfferedService, names: Map<string, string>): OfferedServiceDto {
  return { ...service, areas: areaCodes.map((code) => ({ code, name: names.get(code) ?? null })) };
}

function reasonDto(reason: MatchReason, names: Map<string, string>): DirectoryReasonDto {
  if (reason.code !== 'area') return reason;
  const { areaCode, servedAreaCode } = reason.params;
  const servedAreaName = servedAreaCode === null ? null : (names.get(servedAreaCode) ?? null);
  return { ...reason, params: { areaCode, servedAreaCode, areaName: names.get(areaCode) ?? null, servedAreaName } };
}
