// Everyday names; whoever bears a combination of them is invented.
export const femaleNames =
  'Anne Mette Kirsten Hanne Anna Helle Maria Susanne Lene Marianne Camilla Louise Pia Charlotte Ida Sofie Emma Laura Julie Cecilie Line Maja Sara Freja Clara Josefine Signe Rikke Tina Gitte Bente Karin Dorthe Heidi Malene Trine Katrine Amina Fatima Aisha Zainab Layla Nadia Samira Hatice Elif Zeynep Olena Natalia Kateryna Agnieszka Ewa Magdalena Thi Linh Mai'.split(
    ' ',
  )
export const maleNames =
  'Peter Michael Lars Jens Henrik Thomas Søren Jan Martin Christian Anders Morten Jesper Niels Mads Rasmus Per Hans Jørgen Ole Kim Flemming Claus Steen Bo Torben Brian Kenneth Dennis Mikkel Frederik Emil Oliver Magnus Kasper Simon Jonas Tobias Ahmed Mohammed Ali Hassan Omar Yusuf Ibrahim Mehmet Mustafa Emre Oleksandr Andrii Piotr Tomasz Marcin Minh Tuan Abdi'.split(
    ' ',
  )
export const surnames =
  'Jensen Nielsen Hansen Pedersen Andersen Christensen Larsen Sørensen Rasmussen Jørgensen Petersen Madsen Kristensen Olsen Thomsen Christiansen Poulsen Johansen Møller Mortensen Knudsen Jakobsen Jacobsen Mikkelsen Olesen Frederiksen Laursen Henriksen Lund Schmidt Holm Eriksen Kristiansen Simonsen Clausen Svendsen Andreasen Iversen Jeppesen Mogensen Lauritsen Bech Bach Friis Kjær Vestergaard Nørgaard Dahl Winther Krogh Bertelsen Kaya Yılmaz Demir Hussein Ali Khan Ahmed Hassan Osman Nguyen Tran Kowalski Nowak Shevchenko Bondarenko'.split(
    ' ',
  )
export const streets =
  'Industrivej Herstedvang Fabriksparken Stamholmen Roskildevej Holsbjergvej Naverland Hersted Allé Vridsløsevej Smedeland Malervangen Ejby Industrivej Kirkevej Stationsvej Park Allé Bødkerporten Skolevej Hovedgaden Birkevej Lindevej Granvej Banevej Ringvej Mølleparken Baldersbuen Helgeshøj Allé Literbuen Dalbuen'
    .split(' ')
    .filter(
      (word) => /^[A-ZÆØÅ]/.test(word) && !['Allé', 'Ejby', 'Park', 'Hersted', 'Helgeshøj'].includes(word),
    )
export const companyForms = ['ApS', 'ApS', 'ApS', 'A/S', 'A/S', 'I/S', ''] as const
export const companyPrefixes =
  'Vestegnens Nordlys Kastanje Ravnsholt Svanemosen Lyngby Kildehøj Birkely Solvang Egelund Strandgaard Bjergholm Skovly Havrevang Rosengaard Kløverhus Morgenfrisk Hestehave Kompas Anker Fjordblik Klintegaard Enghave Damgaard Østergaard Vesterlund Brohus Møllebæk Falkenhøj Lærkebo'.split(
    ' ',
  )
