import {
  companyChange,
  companyFilter,
  companyForConsultant,
  companyInput,
  companyRow,
  companyView,
  contactChange,
  contactRemoval,
  cvrInput,
  staffChange,
  supportChange,
  unitChange,
} from '@virkelyst/shared/companies/company.schema'
import { paged } from '@virkelyst/shared/kernel/fields.schema'
import { z } from 'zod'
import { procedure, router } from '../kernel/trpc'
import type { Companies } from './companies.service'

export const makeCompaniesRouter = (companies: Companies) =>
  router({
    mine: procedure.output(z.array(companyView)).query(({ ctx }) => companies.mine(ctx.actor)),
    search: procedure
      .input(companyFilter)
      .output(paged(companyRow))
      .query(({ ctx, input }) => companies.search(ctx.actor, input)),
    get: procedure
      .input(cvrInput)
      .output(companyForConsultant)
      .query(({ ctx, input }) => companies.get(ctx.actor, input)),
    create: procedure
      .input(companyInput)
      .output(companyForConsultant)
      .mutation(({ ctx, input }) => companies.create(ctx.actor, input)),
    update: procedure
      .input(companyChange)
      .output(companyView)
      .mutation(({ ctx, input }) => companies.update(ctx.actor, input)),
    saveUnit: procedure
      .input(unitChange)
      .output(companyView)
      .mutation(({ ctx, input }) => companies.saveUnit(ctx.actor, input)),
    saveStaff: procedure
      .input(staffChange)
      .output(companyView)
      .mutation(({ ctx, input }) => companies.saveStaff(ctx.actor, input)),
    saveContact: procedure
      .input(contactChange)
      .output(companyView)
      .mutation(({ ctx, input }) => companies.saveContact(ctx.actor, input)),
    removeContact: procedure
      .input(contactRemoval)
      .output(companyView)
      .mutation(({ ctx, input }) => companies.removeContact(ctx.actor, input)),
    setSupport: procedure
      .input(supportChange)
      .output(companyForConsultant)
      .mutation(({ ctx, input }) => companies.setSupport(ctx.actor, input)),
  })
