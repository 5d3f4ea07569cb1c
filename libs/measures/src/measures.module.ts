import { GrantsModule } from '@app/grants';
import { OrganizationsModule } from '@app/organizations';
import { Module } from '@nestjs/common';
import { MeasuresController } from './measures.controller';
import { MeasuresRepository } from './measures.repository';
import { MeasuresService } from './measures.service';

@Module({
  imports: [OrganizationsModule, GrantsModule],
  providers: [MeasuresRepository, MeasuresService],
  controllers: [MeasuresController],
})
export class MeasuresApiModule {}
