// What the pages in spec/ document is in the namespace Company.App1.ApiModels as soon as there is a page:
//   docmodels search send mail --from graph
//   docmodels add UserSendMail --from graph
Console.WriteLine("spec/ has no pages yet.");
