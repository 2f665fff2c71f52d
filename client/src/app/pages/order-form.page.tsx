import { useQuery } from '@tanstack/react-query'
import { Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { brokerRoles, type Role } from '@virkelyst/shared/accounts/roles'
import type { JobOrderKind } from '@virkelyst/shared/job-orders/job-order.kinds'
import type { JobOrderForEmployer } from '@virkelyst/shared/job-orders/job-order.schema'
import { isClosed } from '@virkelyst/shared/job-orders/job-order.transitions'
import type { JobOrderForm } from '@virkelyst/shared/job-orders/job-order-form.schema'
import { useState } from 'react'
import { AddContact } from '../../features/companies/add-contact'
import { ChooseCompany } from '../../features/companies/choose-company'
import { StaffField } from '../../features/companies/staff-field'
import { DraftEditor } from '../../features/job-orders/draft-editor'
import { type Known, newOrder } from '../../features/job-orders/new-order'
import { OrderChanger } from '../../features/job-orders/order-changer'
import { orderFormTexts } from '../../features/job-orders/order-form.texts'
import type { OrderFormSlots } from '../../features/job-orders/place-fields'
import { useOrder } from '../../features/job-orders/use-orders'
import { OfferCheck } from '../../features/placement-rules/offer-check'
import { useTexts } from '../../i18n/texts'
import { PageHeading } from '../../ui/page-heading'
import { ProblemNotice } from '../../ui/problem-notice'
import { LoadingState } from '../../ui/states'
import { useRole } from '../session'
import { trpc } from '../trpc'

const slots: OrderFormSlots = {
  staff: (company, unit) => <StaffField key={unit.pNumber} company={company} unit={unit} />,
  rules: (offer, staff, answers) => <OfferCheck offer={offer} staff={staff} extra={answers} />,
  addContact: (company, onAdded) => <AddContact company={company} onAdded={onAdded} />,
}

const isStaff = (role: Role | null) => (brokerRoles as readonly (Role | null)[]).includes(role)

/** The companies the writer may choose among: the employer's own, or the one a consultant has found. */
const useKnownCompanies = (staff: boolean, cvr: string | undefined) => {
  const mine = useQuery(trpc.companies.mine.queryOptions(undefined, { enabled: !staff }))
  const found = useQuery(trpc.companies.get.queryOptions({ cvr: cvr ?? '' }, { enabled: staff && !!cvr }))
  return staff
    ? { data: found.data && [found.data], error: found.error, refetch: found.refetch }
    : { data: mine.data, error: mine.error, refetch: mine.refetch }
}

const Loaded = ({
  orderId,
  order,
  type,
  known,
  staff,
}: {
  orderId: string
  order: JobOrderForEmployer | undefined
  type: JobOrderKind | undefined
  known: Known
  staff: boolean
}) => {
  // As it was when the page opened: the editor itself learns of what others do meanwhile.
  const [first] = useState(order)
  const [stored] = useState(() => ({
    version: first?.version ?? 0,
    savedAt: first?.updatedAt ?? null,
    form: first ? (first.form as JobOrderForm) : newOrder(type ?? 'ordinary', known),
  }))
  if (first && isClosed(first.status)) return <Navigate to="/ordrer/$orderId" params={{ orderId }} replace />
  if (first && first.status !== 'draft') {
    return <OrderChanger order={first} known={known} slots={slots} staff={staff} />
  }
  return <DraftEditor orderId={orderId} stored={stored} known={known} slots={slots} staff={staff} />
}

const OrderFormFor = ({ orderId }: { orderId: string }) => {
  const t = useTexts(orderFormTexts)
  const { type, cvr } = useSearch({ from: '/ordrer/$orderId/skriv' })
  const navigate = useNavigate({ from: '/ordrer/$orderId/skriv' })
  const staff = isStaff(useRole())
  // The address of a draft never saved says its kind; the server is not asked for what it cannot have.
  const [newKind] = useState(type)
  // One writes on in the latest version, never in one that another page fetched a while ago.
  const order = useOrder(orderId, { enabled: newKind === undefined, afresh: true })
  const [company, setCompany] = useState(cvr)
  const municipalities = useQuery(trpc.municipalities.list.queryOptions(undefined, { staleTime: 3_600_000 }))
  const companies = useKnownCompanies(staff, order.data?.cvr || company)

  const failed = [order, municipalities, companies].find((query) => query.error)
  if (failed) {
    return (
      <>
        <PageHeading title={t('newTitle')} />
        <ProblemNotice error={failed.error} onRetry={() => void failed.refetch()} />
      </>
    )
  }
  const orderKnown = newKind !== undefined || (order.data !== undefined && order.isFetchedAfterMount)
  if (staff && orderKnown && !order.data?.cvr && company === undefined) {
    return (
      <>
        <PageHeading title={t('newTitle')} />
        <ChooseCompany
          onChosen={(chosen) => {
            setCompany(chosen)
            void navigate({ search: (old) => ({ ...old, cvr: chosen }), replace: true })
          }}
        />
      </>
    )
  }
  if (!orderKnown || !municipalities.data || !companies.data) return <LoadingState lines={6} />
  return (
    <Loaded
      orderId={orderId}
      order={order.data}
      type={newKind}
      staff={staff}
      known={{ companies: companies.data, municipalities: municipalities.data }}
    />
  )
}

/** Writes a new order or changes one under way, for an employer or for a consultant who records it. */
export const OrderFormPage = () => {
  const { orderId } = useParams({ from: '/ordrer/$orderId/skriv' })
  return <OrderFormFor key={orderId} orderId={orderId} />
}
